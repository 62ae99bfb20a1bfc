import { type ChosenTheme, chooseTheme, storedTheme } from "../chosen-theme";

/** Shows the chosen theme in its radio buttons, and keeps a new choice in this browser. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const chosen = storedTheme();
    for (const radio of this.querySelectorAll("input")) {
      radio.checked = radio.value === chosen;
      radio.addEventListener("change", () => chooseTheme(radio.value as ChosenTheme));
    }
  }
}

customElements.define("theme-switch", ThemeSwitch);
