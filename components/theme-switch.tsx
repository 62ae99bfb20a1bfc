import type { HTMLAttributes } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "theme-switch": HTMLAttributes<HTMLElement>;
    }
  }
}

const choices = ["System", "Light", "Dark"]
  .map(
    (name) =>
      `<label><input type="radio" name="theme" value="${name.toLowerCase()}" class="accent-signal"> ${name}</label>`,
  )
  .join("");

/**
 * The three-way choice of theme. The element `theme-switch` brings it to life; without script it is not shown.
 * Its inside is fixed HTML, so that in an app React leaves alone what the element has chosen.
 */
export function ThemeSwitch() {
  return (
    <theme-switch
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the string above, without anything from outside
      dangerouslySetInnerHTML={{ __html: `<fieldset><legend>Theme</legend>${choices}</fieldset>` }}
    />
  );
}
