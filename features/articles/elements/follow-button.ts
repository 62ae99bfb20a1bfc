import { send } from "@/lib/http/client";
import { signedInHint } from "@/lib/http/hint";
import { whenParsed } from "@/lib/parsed";
import type { followSeries, readFollow } from "../follows/endpoints";

const path = "/api/v1/series/{slug}/follow";

/** For whoever is signed in: follows the series of this page, or no longer. */
class FollowButton extends HTMLElement {
  #button = document.createElement("button");
  #status = document.createElement("span");
  #isFollowed = false;

  async connectedCallback() {
    if (!document.cookie.split("; ").includes(`${signedInHint}=1`)) return;
    await whenParsed();
    const answer = await send<typeof readFollow>("GET", path, { params: this.#params });
    // Whoever is no longer signed in keeps the link to the sign-in page.
    if (!answer.ok) return;
    this.#isFollowed = answer.body.isFollowed;
    this.#button.type = "button";
    this.#button.className = "button";
    this.#button.onclick = () => void this.#follow(!this.#isFollowed);
    this.#status.role = "status";
    this.#show();
    this.querySelector("a")?.replaceWith(this.#button, this.#status);
  }

  get #params() {
    return { slug: location.pathname.split("/").pop() ?? "" };
  }

  async #follow(isFollowed: boolean) {
    this.#button.ariaDisabled = "true";
    const values = { params: this.#params, body: { isFollowed } };
    const answer = await send<typeof followSeries>("PUT", path, values);
    this.#button.ariaDisabled = null;
    if (answer.ok) this.#isFollowed = answer.body.isFollowed;
    this.#show();
    this.#status.textContent = !answer.ok
      ? answer.problem.detail
      : isFollowed
        ? "A notice tells you of each new part."
        : "No longer followed.";
  }

  #show() {
    this.#button.ariaPressed = `${this.#isFollowed}`;
    this.#button.textContent = this.#isFollowed ? "Following this series" : "Follow this series";
  }
}

customElements.define("follow-button", FollowButton);
