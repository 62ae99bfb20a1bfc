import type { HTMLAttributes } from "react";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "read-offline": HTMLAttributes<HTMLElement>;
      "saved-guides": HTMLAttributes<HTMLElement>;
    }
  }
}

/** An item of a list of downloads: saves the page it stands on in this browser. Without script it is not there. */
export function ReadOffline() {
  return (
    <li hidden className="py-1">
      <read-offline>
        <button type="button" className="button">
          Read offline
        </button>
      </read-offline>
      <script type="module" src={elementUrl("read-offline")} async />
    </li>
  );
}
