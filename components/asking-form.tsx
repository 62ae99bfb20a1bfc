import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
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

/**
 * What every form has: what is wrong with the whole of it, its fields, its button. Its method is that of dialogs, by which
 * a browser does nothing where there is none: before its script has come, a password must not get into the address.
 */
export function AskingForm({ asking, button, busy = button, variant, children }: Props) {
  const { submit, isBusy, fault, message } = asking;
  return (
    <form method="dialog" onSubmit={submit} className="grid gap-4">
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
