const key = "theme";

export type ChosenTheme = "system" | "light" | "dark";

/** The theme that was chosen in this browser. */
export function storedTheme(): ChosenTheme {
  try {
    const theme = localStorage.getItem(key);
    return theme === "light" || theme === "dark" ? theme : "system";
  } catch {
    return "system";
  }
}

/** Shows a theme at once, and keeps it in this browser. */
export function chooseTheme(theme: ChosenTheme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing still shows the choice until the next page.
  }
}
