import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Access } from "@/db/enums";
import { createPerson } from "@/features/account/mutations";
import type { Seeder } from "./seed";

const people: { access: Access; email: string; name: string }[] = [
  { access: "learner", email: "lena@example.org", name: "Lena Learner" },
  { access: "learner", email: "luis@example.org", name: "Luis Learner" },
  { access: "editor", email: "edith@example.org", name: "Edith Editor" },
  { access: "editor", email: "emil@example.org", name: "Emil Editor" },
  { access: "admin", email: "ada@example.org", name: "Ada Admin" },
];

/** Demo people of the embedded database alone, with passwords made at the first start and told once. */
export const demoPeople: Seeder = {
  name: "demo people",
  async run({ isEmbedded, dataDirectory }) {
    const file = join(dataDirectory, "demo-people.json");
    if (!isEmbedded || existsSync(file)) return;
    const made = [];
    for (const { access, email, name } of people) {
      const password = makePassword();
      if (await createPerson({ email, name, access, password })) made.push({ access, email, password });
    }
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    return `${made.length}`;
  },
};

// Without characters that look alike, so that it can be typed from the screen; 20 of 31 are 99 bits.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A random password in four groups of five. */
function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
