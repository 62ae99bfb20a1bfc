import { z } from "zod";
import { formatLocales, themes, weekStarts } from "@/db/enums";
import { isTimeZone } from "@/lib/dates";
import { scopes } from "@/lib/http/scopes";
import { wayNames } from "./identities/way-in";

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

/** What asks for a link by mail: an address and nothing else. */
export const linkInput = z.strictObject({ email });

/** A code of the second factor, or one of those for recovery, however it was spaced. */
const code = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().regex(/^(?:\d{6}|[a-z2-7]{16})$/, "A code has 6 digits; a recovery code 16 signs."));

/** A wrong form of a code is a wrong code, not another answer. */
const signInCode = code.optional().catch("000000x");

export const passwordSignIn = z.object({
  email,
  password: typedPassword.pipe(z.string().min(1)),
  code: signInCode,
});

export const linkSignIn = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{32}$/),
  password: password.optional(),
  code: signInCode,
  timeZone: timeZone.optional().catch(undefined),
});

export const changePasswordInput = z.strictObject({ current: typedPassword.optional(), password });

/** What proves the person before what cannot be taken back; absent where the account has no password. */
export const ownPasswordInput = z.strictObject({ password: typedPassword.optional() });

export const offerIdentityInput = z.strictObject({
  way: z.enum(wayNames),
  password: typedPassword.optional(),
});

export const codeInput = z.strictObject({ code });

export const changeAddressInput = z.strictObject({ email, password: typedPassword.optional() });

export const confirmAddressInput = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{32}$/) });

const name = z.string().trim().min(1, "Write a name, or leave the field empty.").max(100);

/** Absent is unchanged; a name of null is none. */
export const changeSettingsInput = z.strictObject({
  name: name.nullable().optional(),
  timeZone: timeZone.optional(),
  locale: z.enum(formatLocales).optional(),
  weekStart: z.enum(weekStarts).optional(),
  worksFrom: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Write a time as 09:00.")
    .optional(),
  worksMinutes: z.int().min(1).max(1440).optional(),
  theme: z.enum(themes).optional(),
});

export const makeTokenInput = z.strictObject({
  name,
  scopes: z.array(z.enum(scopes)).min(1, "Choose at least one thing it may do.").max(scopes.length),
  days: z.int().min(1).max(3660).optional().meta({ description: "How long it is good; absent is for ever." }),
});
