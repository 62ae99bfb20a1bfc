import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormFault } from "./form-fault";
import type { useAsking } from "./use-asking";

interface Props {
  asking: Omit<ReturnType<typeof useAsking>, "faults">;
  /** What the button does, and what it says meanwhile. */
  button: string;
  busy?: string;
  variant?: ComponentProps<typeof Button>["variant"];
  children: ReactNode;
}

/** What every form of the account has: what is wrong with the whole of it, its fields, its button. */
export function AskingForm({ asking, button, busy = button, variant, children }: Props) {
  const { submit, isBusy, fault, message } = asking;
  return (
    <form onSubmit={submit} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      {children}
      <div>
        <Button type="submit" variant={variant} aria-disabled={isBusy}>
          {isBusy ? busy : button}
        </Button>
      </div>
    </form>
  );
}

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
