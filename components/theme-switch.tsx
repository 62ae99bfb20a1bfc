import type { HTMLAttributes } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "theme-switch": HTMLAttributes<HTMLElement>;
    }
  }
}

const themes = ["System", "Light", "Dark"];

/** The three-way choice of theme. The element `theme-switch` brings it to life; without script it is not shown. */
export function ThemeSwitch() {
  return (
    <theme-switch className="no-print">
      <fieldset className="flex flex-wrap items-center gap-x-4">
        <legend className="float-left me-4 text-quiet">Theme</legend>
        {themes.map((theme) => (
          <label key={theme} className="inline-flex min-h-11 items-center gap-2">
            <input type="radio" name="theme" value={theme.toLowerCase()} className="accent-signal" />
            {theme}
          </label>
        ))}
      </fieldset>
    </theme-switch>
  );
}
