import { accessLevels } from "@/db/enums";
import { changeAccess, inviteAdmin } from "@/features/account/access/mutations";
import { email } from "@/features/account/input";
import { forgetSecondFactorOf } from "@/features/account/second-factor/mutations";
import { AppError } from "@/lib/errors";
import { withDatabase } from "./database";
import { Refusal } from "./refusal";

const usage = `Usage: npm run admin -- create <email>
       npm run admin -- access <email> ${accessLevels.join("|")}
       npm run admin -- forget-second-factor <email>`;

/** `npm run admin`: makes an admin and prints the link to set the account up, changes access, helps after a lost phone. */
export async function main([verb, address, word]: string[]): Promise<void> {
  const parsed = email.safeParse(address);
  const access = accessLevels.find((level) => level === word);
  if (!parsed.success) throw new Refusal(usage);
  if (verb === "create" && word === undefined) return create(parsed.data);
  if (verb === "access" && access) {
    await tell(() => changeAccess(parsed.data, access));
    console.log(`${parsed.data} is ${access} now, and signed out everywhere.`);
  } else if (verb === "forget-second-factor" && word === undefined) {
    await tell(() => forgetSecondFactorOf(parsed.data));
    console.log(`Signing in asks ${parsed.data} for no code any more.`);
  } else throw new Refusal(usage);
}

async function create(address: string): Promise<void> {
  await withDatabase(async () => {
    const link = await inviteAdmin(address);
    if (!link) throw new Refusal(`${address} has an account already.`);
    console.log(
      `${address} is an admin once a password is chosen here. It works once, for 15 minutes:\n${link}`,
    );
  });
}

/** Says a refusal in one line. */
async function tell(work: () => Promise<void>): Promise<void> {
  await withDatabase(async () => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw new Refusal(error.code === "not-found" ? "There is no such account." : error.message);
    }
  });
}
