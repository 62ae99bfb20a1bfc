import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Metier",
    short_name: "Metier",
    description: "Know the job, know its pay, live its day.",
    id: "/",
    start_url: "/",
    // A page can be shared with what is installed, and a browser installs no less than this.
    display: "minimal-ui",
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
