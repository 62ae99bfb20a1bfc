import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Metier",
    short_name: "Metier",
    description: "Know the job, know its pay, live its day.",
    start_url: "/",
    display: "browser",
    background_color: "#fbfdfe",
    theme_color: "#fbfdfe",
    share_target: {
      action: "/bookmarks/new",
      method: "get",
      params: { url: "url", title: "title", text: "text" },
    },
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
