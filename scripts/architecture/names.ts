import { type Finding, isTest, type Source, whole } from "./source";

const features = [
  "account",
  "articles",
  "bookmarks",
  "comments",
  "guides",
  "highlights",
  "jobs",
  "notices",
  "planner",
  "progress",
  "salaries",
  "search",
];
const folders = ["app", "components", "db", "e2e", "features", "lib", "scripts", "server"];
const vocabulary = ["queries", "mutations", "endpoints", "input", "policy", "metadata"];
const drawers = [
  "utils",
  "util",
  "helpers",
  "helper",
  "types",
  "constants",
  "common",
  "misc",
  "shared",
  "hooks",
  "services",
];
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One folder for each word of the product, and the closed list of folders around it. */
export function knownFolders(source: Source): Finding[] {
  const [top = "", second = "", ...rest] = source.path.split("/");
  if (!source.path.includes("/")) return [];
  if (!folders.includes(top)) return [whole(source, "known-folders", `${top}/ is not a folder of the house`)];
  if (top === "features" && (rest.length === 0 || !features.includes(second))) {
    return [
      whole(source, "known-folders", `${second} is not a feature: name it in names.ts and ARCHITECTURE.md`),
    ];
  }
  return [];
}

/** Inside a feature only the words everybody knows: whoever knows one feature knows all. */
export function closedVocabulary(source: Source): Finding[] {
  if (!source.path.startsWith("features/")) return [];
  const [, feature = "", ...inside] = source.path.split("/");
  const file = inside.at(-1) ?? "";
  const folder = inside.at(-2);
  const stem = file.replace(/(\.test)?\.tsx?$/, "");
  const say = (message: string) => [whole(source, "closed-vocabulary", message)];
  if (inside.some((part) => drawers.includes(part.replace(/(\.test)?\.tsx?$/, ""))))
    return say("a drawer has no place");
  if (folder === "components")
    return file.endsWith(".tsx") || /^use-.+\.ts$/.test(file) || isTest(file)
      ? []
      : say("components/ holds .tsx and use-….ts");
  if (folder === "elements") return file.endsWith(".ts") ? [] : say("elements/ holds .ts");
  if (file.endsWith(".tsx")) return say("a component lives in components/");
  if (/^(auth|session)$/.test(stem) && feature !== "account") return say(`${stem}.ts belongs to account`);
  return [];
}

/** A rule without a test is a rumour. */
export function rulesHaveTests(source: Source, paths: ReadonlySet<string>): Finding[] {
  const [, , ...inside] = source.path.split("/");
  const stem = (inside.at(-1) ?? "").replace(/\.ts$/, "");
  const isPure =
    source.path.startsWith("features/") &&
    source.path.endsWith(".ts") &&
    !isTest(source.path) &&
    !/\/(components|elements)\//.test(source.path) &&
    !vocabulary.includes(stem) &&
    !/^(auth|session)$/.test(stem);
  if (!isPure || !holdsCode(source)) return [];
  return paths.has(source.path.replace(/\.ts$/, ".test.ts"))
    ? []
    : [whole(source, "rules-have-tests", "a pure module has a test beside it")];
}

/** Types alone need no test. */
function holdsCode(source: Source): boolean {
  return /\bfunction\b|=>/.test(source.text);
}

/** kebab-case, but for the names that Next reads: `[role]`, `(site)`, `_shell`, `[...nextauth]`. */
export function kebabCase(source: Source): Finding[] {
  const parts = source.path.split("/");
  const file = (parts.pop() ?? "")
    .replace(/^_/, "")
    .replace(/(\.db)?(\.(test|spec|config|d))?\.(tsx?|mjs)$/, "");
  const bare = parts.map((part) =>
    part
      .replace(/^[([_]*(\.\.\.)?|[)\]]*$/g, "")
      .replace(/\.(txt|xml|md|epub|png|csv|html|ics|webmanifest|json|well-known)$/, ""),
  );
  const wrong = [...bare, file].find((part) => part !== "" && !kebab.test(part));
  return wrong === undefined ? [] : [whole(source, "kebab-case", `${wrong} is not kebab-case`)];
}

/** An index that forwards hides where a thing lives. */
export function noBarrels(source: Source): Finding[] {
  const isBarrel = /(^|\/)index\.tsx?$/.test(source.path) && source.path !== "db/schema/index.ts";
  return isBarrel ? [whole(source, "no-barrels", "only db/schema has an index")] : [];
}

/** Whoever needs more than a screen or six has two things in one file. */
export function shortFiles(source: Source): Finding[] {
  const lines = source.text.split("\n").length;
  if (lines <= 301 || isTest(source.path) || source.path.startsWith("db/seed/")) return [];
  return [whole(source, "short-files", `${lines - 1} lines; split above 300`)];
}
