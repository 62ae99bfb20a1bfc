import type { MetadataRoute } from "next";

/** What a browser needs to put Metier beside other programs, and what it offers there at once. */
export default function manifest(): MetadataRoute.Manifest {
  const icon = (file: string, sizes: string, purpose?: "maskable") => ({
    src: `/icons/${file}.png`,
    sizes,
    type: "image/png",
    ...(purpose ? { purpose } : {}),
  });
  const shortcut = (name: string, url: string, description: string) => ({
    name,
    url,
    description,
    icons: [icon("icon-192", "192x192")],
  });
  return {
    id: "/",
    name: "Metier",
    short_name: "Metier",
    description: "Know the job, know its pay, live its day.",
    lang: "en",
    dir: "ltr",
    categories: ["education", "business"],
    start_url: "/",
    scope: "/",
    display: "standalone",
    display_override: ["minimal-ui", "standalone"],
    background_color: "#fbfdfe",
    theme_color: "#fbfdfe",
    shortcuts: [
      shortcut("Bookmarks", "/bookmarks", "What you kept."),
      shortcut("Today’s plan", "/planner", "The day you planned."),
      shortcut("Progress", "/progress", "How far you are with each role."),
      shortcut("Saved guides", "/offline", "What you can read without a connection."),
    ],
    share_target: {
      action: "/bookmarks/new",
      method: "get",
      params: { url: "url", title: "title", text: "text" },
    },
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      icon("icon-192", "192x192"),
      icon("icon-512", "512x512"),
      icon("maskable-512", "512x512", "maskable"),
    ],
  };
}
