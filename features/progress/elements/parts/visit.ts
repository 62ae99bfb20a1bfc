import { send } from "@/lib/http/client";
import type { rememberVisit } from "../../document/endpoints";
import type { OwnProgress } from "./own-progress";

/** Shows what has changed since the reader's last visit, and remembers this one when they leave. */
export function followVisit({
  asOf,
  changedSince,
  changedSinceDay,
}: NonNullable<OwnProgress["visit"]>): void {
  const role = location.pathname.split("/").pop() ?? "";
  if (changedSince && changedSinceDay) {
    void import("./changes").then(({ showChanges }) => showChanges(role, changedSince, changedSinceDay));
  }
  let isSent = false;
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden || isSent) return;
    isSent = true;
    const body = { role, readAt: asOf };
    void send<typeof rememberVisit>("POST", "/api/v1/me/visits", { body });
  });
}
