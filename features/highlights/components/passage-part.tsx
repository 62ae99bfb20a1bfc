import { elementUrl } from "@/lib/elements";

/** Where a document names the part that shows and keeps passages; only readers who are signed in load it. */
export function PassagePart() {
  return <span hidden data-part={elementUrl("keep-passage")} />;
}
