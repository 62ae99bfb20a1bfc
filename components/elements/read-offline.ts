/** The button that saves the page it stands on. What it does comes when it is pressed, or where something is saved already. */
class ReadOffline extends HTMLElement {
  connectedCallback() {
    const { serviceWorker } = navigator;
    const place = this.parentElement;
    if (!serviceWorker || !place) return;
    place.hidden = false;
    const part = () => import("../offline-offer");
    this.addEventListener("click", () => void part().then(({ pressed }) => pressed(this)), { once: true });
    if (serviceWorker.controller) void part().then(({ drawOffer }) => drawOffer(this, location.pathname));
  }
}

customElements.define("read-offline", ReadOffline);
