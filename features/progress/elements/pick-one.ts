import { seemsSignedIn } from "@/lib/http/hint";
import { whenParsed } from "@/lib/parsed";
import { readPicks } from "../visitor-picks";

/** Where a step says "pick one": what is picked folds the resources for the others away. */
class PickOne extends HTMLElement {
  connectedCallback() {
    const picking = () => import("./parts/picking");
    void whenParsed().then(() => {
      if (seemsSignedIn() || Object.keys(readPicks()).length > 0) {
        picking().then(
          ({ showPick }) => showPick(this),
          () => {},
        );
      }
    });
    this.onchange = ({ target }) => {
      const { value } = target as HTMLInputElement;
      picking().then(
        ({ pick }) => pick(this, value),
        () => {},
      );
    };
  }
}

customElements.define("pick-one", PickOne);
