import { seemsSignedIn } from "@/lib/http/hint";

/** In a document, which is the same for everybody: leads somebody who is signed in to their account. */
class AccountLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    if (!link || !seemsSignedIn()) return;
    link.href = "/account";
    link.textContent = "Account";
    // What only signed-in readers need, each loaded by the page that has a place for it.
    for (const place of document.querySelectorAll<HTMLElement>("[data-part]"))
      void import(`${place.dataset.part}`);
    void import("./waiting-writes");
  }
}

customElements.define("account-link", AccountLink);
