import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tellOwner } from "@/db/notices";
import { rolledBack } from "@/db/transaction";
import { env } from "@/lib/env";
import { signedIn } from "@/scripts/test-people";
import { chooseLevel, markNotices } from "../mutations";
import { listNotices } from "../queries";
import { mailNotices } from "./mutations";

/** The mails of the outbox to an address, with soft line breaks taken out. */
function mailsTo(address: string): string[] {
  const outbox = join(env().DATA_DIR, "outbox");
  return readdirSync(outbox)
    .map((file) => readFileSync(join(outbox, file), "utf8").replaceAll("=\n", ""))
    .filter((mail) => mail.includes(`To: ${address}`));
}

it("mails what a person asked to have mailed, once, with the way to stop it", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    await tellOwner(learner.id, "token");
    await chooseLevel(learner, { kind: "account", level: "mail" });
    await tellOwner(learner.id, "password");
    await tellOwner(learner.id, "second-factor-on");
    await chooseLevel(other, { kind: "account", level: "mail" });
    await tellOwner(other.id, "password");
    const [seen] = (await listNotices(other, { limit: 1 })).items;
    await markNotices(other, { isRead: true, ids: [seen?.id ?? ""] });
    while ((await mailNotices()) > 0);
    const [mail = "", ...more] = mailsTo(learner.email);
    expect(more).toEqual([]);
    expect(mailsTo(other.email)).toEqual([]);
    expect(mail).toContain("Subject: 2 notices from Metier");
    expect(mail).toContain("Your password was changed");
    expect(mail).not.toContain("A token was made");
    const stop = /^List-Unsubscribe: <(http:\/\/localhost:3000\/api\/v1\/notices\/stop\?token=(\S+))>$/m.exec(
      mail,
    );
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(mail).toContain(`http://localhost:3000/notices/stop/${stop?.[2]}`);
    await chooseLevel(learner, { kind: "account", level: "inside" });
    await tellOwner(learner.id, "address");
    while ((await mailNotices()) > 0);
    expect(mailsTo(learner.email)).toHaveLength(1);
  }));
