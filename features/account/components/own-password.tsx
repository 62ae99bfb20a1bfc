import type { ComponentProps } from "react";
import { Field } from "@/components/field";

/** Asks once more who sits there; an account without a password shows it by having signed in just now. */
export function OwnPassword({
  hasPassword,
  ...field
}: { hasPassword: boolean; id: string; label: string } & Pick<ComponentProps<typeof Field>, "error">) {
  if (!hasPassword) return null;
  return (
    <Field
      {...field}
      name="password"
      type="password"
      autoComplete="current-password"
      maxLength={200}
      required
    />
  );
}

/** The password that `OwnPassword` was given, as the doors take it. */
export function ownPassword(values: FormData): { password?: string } {
  const password = values.get("password");
  return password ? { password: String(password) } : {};
}
