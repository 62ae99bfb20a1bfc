import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer from "nodemailer";
import { v7 } from "uuid";
import { env } from "./env";
import { log } from "./log";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Where one POST stops mails of this kind (RFC 8058); mail programs make a button of it. */
  stopAddress?: string;
}

/**
 * Sends a mail by SMTP_URL; without it, writes the mail as a file into the outbox of the data folder and logs where.
 * Never throws: a person's request does not fail because of the mail; the log says that it did.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = env();
  // Lines end as mail has it: only then does the encoder leave short ones, and the links in them, whole.
  const { stopAddress, ...told } = mail;
  const message = {
    ...told,
    text: mail.text.replaceAll("\n", "\r\n"),
    from: MAIL_FROM,
    ...(stopAddress && {
      headers: {
        // As it stands: folded or encoded, programs would not know the address again.
        "List-Unsubscribe": { prepared: true, value: `<${stopAddress}>` },
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    }),
  };
  try {
    if (SMTP_URL) {
      await nodemailer.createTransport(SMTP_URL).sendMail(message);
      return;
    }
    const written = await nodemailer
      .createTransport({ streamTransport: true, buffer: true, newline: "unix" })
      .sendMail(message);
    const folder = path.resolve(DATA_DIR, "outbox");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${v7()}.eml`);
    await writeFile(file, written.message, { mode: 0o600 });
    log().info({ file }, "mail written to the outbox");
  } catch (error) {
    log().error({ err: error }, "mail not sent");
  }
}
