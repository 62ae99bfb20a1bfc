import type { Metadata, Viewport } from "next";

/** What every page says about itself unless it says something else. */
export const siteMetadata: Metadata = {
  title: { default: "Metier", template: "%s – Metier" },
  applicationName: "Metier",
  formatDetection: { telephone: false },
};

/** The colours are those of `--color-paper`. */
export const siteViewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfdfe" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1319" },
  ],
};
