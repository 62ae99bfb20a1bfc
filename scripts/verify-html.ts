import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fetched, listedPaths } from "./portal-pages";
import { Refusal } from "./refusal";
import { startThrowAwayPortal } from "./throw-away-portal";
import { outcome, requireJava } from "./tools";

const checker = "node_modules/vnu-jar/build/dist/vnu.jar";
/** Pages of each kind; of the kinds that there are many of, so many. */
const mostOfAKind = 8;

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** The Nu HTML checker finds no error in pages of every kind of a fresh portal. */
export async function main(): Promise<void> {
  const java = requireJava();
  if (!existsSync(checker)) throw new Refusal("vnu-jar is absent: npm install.");
  const portal = await startThrowAwayPortal();
  let isFaulty = true;
  try {
    const folder = join(portal.home, "pages");
    mkdirSync(folder);
    const paths = someOfEachKind(await listedPaths(portal.address));
    for (const path of [...paths, ...withQuery(paths)]) {
      const page = await fetched(portal.address + path, "text/html");
      writeFileSync(join(folder, `${nameOf(path)}.html`), page);
    }
    const errors = await check(java, folder);
    for (const line of errors) console.log(line);
    console.log(`${paths.length + withQuery(paths).length} pages, ${errors.length} errors`);
    isFaulty = errors.length > 0 || paths.length < 30;
  } finally {
    await portal.stop();
  }
  process.exit(isFaulty ? 1 : 0);
}

function someOfEachKind(paths: string[]): string[] {
  const counts = new Map<string, number>();
  return paths.filter((path) => {
    const kind = path.split("/").slice(0, 2).join("/") + path.split("/").length;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= mostOfAKind;
  });
}

/** The same pages as a reader may ask for them otherwise. */
function withQuery(paths: string[]): string[] {
  const pair = paths.find((path) => path.startsWith("/compare/"));
  const asked = [
    "/roles?q=java",
    "/roles/backend-developer?path=start",
    "/salaries?country=DE",
    "/embed/salaries/backend-developer?country=US",
  ];
  return pair ? [...asked, `${pair}?show=differences`] : asked;
}

function nameOf(path: string): string {
  return path === "/" ? "home" : path.slice(1).replace(/\W+/g, "-");
}

async function check(java: string, folder: string): Promise<string[]> {
  const { text } = await outcome(java, ["-jar", checker, "--format", "json", "--skip-non-html", folder]);
  const { messages } = report.parse(JSON.parse(text));
  return messages
    .filter(({ type }) => type === "error" || type === "non-document-error")
    .map(
      ({ url = "", message, extract = "" }) => `${url.split("/").pop()}: ${message}\n    ${extract.trim()}`,
    );
}
