import { seemsSignedIn } from "@/lib/http/hint";

/** In a document, which is the same for everybody: leads somebody who is signed in to their account. */
class AccountLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    if (!link || !seemsSignedIn()) return;
    link.href = "/account";
    link.textContent = "Account";
    void import("./waiting-writes");
  }
}

customElements.define("account-link", AccountLink);
