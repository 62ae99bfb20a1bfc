import { email } from "@/features/account/input";
import { createPerson } from "@/features/account/mutations";
import { withDatabase } from "./database";
import { Refusal } from "./refusal";
import { makePassword } from "./seed-people";

/** `npm run admin -- create <email>`: makes an admin and prints the password once. */
export async function main([verb, address]: string[]): Promise<void> {
  const parsed = email.safeParse(address);
  if (verb !== "create" || !parsed.success) throw new Refusal("Usage: npm run admin -- create <email>");
  const password = makePassword();
  await withDatabase(async () => {
    const id = await createPerson({ email: parsed.data, name: null, access: "admin", password });
    if (!id) throw new Refusal(`${parsed.data} has an account already.`);
    console.log(`Admin ${parsed.data} with the password ${password}`);
  });
}
