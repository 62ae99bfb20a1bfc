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

/** What every form has: what is wrong with the whole of it, its fields, its button. */
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
