import { fileAnswer } from "@/app/_shell/file-answers";
import { absolute } from "@/lib/site";

export const dynamic = "force-dynamic";

/** What belongs to a person, and doors for programs. */
const closed = [
  "/account",
  "/api/",
  "/bookmarks",
  "/desk",
  "/jobs/new",
  "/notices",
  "/planner",
  "/preview/",
  "/progress",
  "/reset/",
  "/share/",
  "/sign-in",
  "/sign-up",
];

/** Where search engines are asked not to go, and where they find all addresses. */
export async function GET(): Promise<Response> {
  const lines = closed.map((path) => `Disallow: ${path}`);
  const text = `User-agent: *\n${lines.join("\n")}\n\nSitemap: ${absolute("/sitemap.xml")}\n`;
  return fileAnswer(text, "text/plain; charset=utf-8");
}
