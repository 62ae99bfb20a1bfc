const key = "theme";

/** Shows the chosen theme in its radio buttons, and keeps a new choice in this browser. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const chosen = stored();
    for (const radio of this.querySelectorAll("input")) {
      radio.checked = radio.value === chosen;
      radio.addEventListener("change", () => choose(radio.value));
    }
  }
}

function stored(): string {
  try {
    const theme = localStorage.getItem(key);
    return theme === "light" || theme === "dark" ? theme : "system";
  } catch {
    return "system";
  }
}

function choose(theme: string) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing still shows the choice until the next page.
  }
}

customElements.define("theme-switch", ThemeSwitch);
