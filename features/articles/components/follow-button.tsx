import type { HTMLAttributes } from "react";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "follow-button": HTMLAttributes<HTMLElement>;
    }
  }
}

/**
 * The way to follow a series, the same for every reader. For visitors and without script it leads to the sign-in page
 * and back; the element `follow-button` makes a button of it for whoever is signed in.
 */
export function FollowButton({ slug }: { slug: string }) {
  return (
    <follow-button className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <a href={`/sign-in?returnTo=/series/${slug}`} className="button">
        Follow this series
      </a>
      <script type="module" src={elementUrl("follow-button")} async />
    </follow-button>
  );
}
