import { Button } from "@/components/button";
import { kindNames } from "../notice-words";
import { findStopKind } from "../queries";

/** What a mail's link to stop leads to. Opening it changes nothing: a mail scanner may do so; pressing the button does. */
export function StopPanel({ token }: { token: string }) {
  const kind = findStopKind(token);
  if (!kind) {
    return (
      <p className="measure">
        This link is not whole. Open it from the mail once more, or choose on{" "}
        <a href="/notices">your notices</a> what is mailed to you.
      </p>
    );
  }
  return (
    <form method="post" action={`/api/v1/notices/stop?token=${token}`} className="measure grid gap-4">
      <p>
        You asked for mails about this: <strong>{kindNames[kind].what}</strong> The notices go on standing on
        your page of notices.
      </p>
      <input type="hidden" name="List-Unsubscribe" value="One-Click" />
      <input type="hidden" name="page" value="1" />
      <div>
        <Button type="submit" variant="primary">
          Stop these mails
        </Button>
      </div>
    </form>
  );
}
