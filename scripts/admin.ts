import { closeDatabase } from "@/db/client";
import { email } from "@/features/account/input";
import { createPerson } from "@/features/account/mutations";
import { makePassword } from "./seed-people";

/** `npm run admin -- create <email>`: makes an admin and prints the password once. */
async function admin([verb, address]: string[]): Promise<number> {
  const parsed = email.safeParse(address);
  if (verb !== "create" || !parsed.success) {
    console.error("Usage: npm run admin -- create <email>");
    return 1;
  }
  const password = makePassword();
  const id = await createPerson({ email: parsed.data, name: null, access: "admin", password });
  console.log(
    id ? `Admin ${parsed.data} with the password ${password}` : `${parsed.data} has an account already.`,
  );
  return id ? 0 : 1;
}

const code = await admin(process.argv.slice(2));
await closeDatabase();
process.exit(code);
