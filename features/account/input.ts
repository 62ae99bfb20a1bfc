import { z } from "zod";
import { isTimeZone } from "@/lib/dates";

/** An address, compatibility forms folded (NFKC) before it is looked at, so that look-alikes are one. */
export const email = z
  .string()
  .max(320)
  .transform((text) => text.normalize("NFKC").trim())
  .pipe(z.email("This is not a mail address.").max(320));

/** Two keyboards may write the same letter as one code point or two (NFKC, as NIST SP 800-63B §3.1.1.2 advises). */
const typedPassword = z
  .string()
  .max(200)
  .transform((text) => text.normalize("NFKC"));

const password = typedPassword.pipe(
  z.string().min(10, "Use at least 10 characters.").max(200, "Use at most 200 characters."),
);

export const timeZone = z.string().max(64).refine(isTimeZone, "This is not a time zone.");

/** A path of our own to return to: relative, never `//host` or a scheme. Anything else leads home. */
export function safeReturnTo(value: string | null | undefined): string {
  return value && /^\/(?![/\\])[^\\\s]*$/.test(value) && value.length <= 500 ? value : "/";
}

export const signUpInput = z.strictObject({ email });

export const passwordSignIn = z.object({ email, password: typedPassword.pipe(z.string().min(1)) });

export const linkSignIn = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{32}$/),
  password: password.optional(),
  timeZone: timeZone.optional().catch(undefined),
});
