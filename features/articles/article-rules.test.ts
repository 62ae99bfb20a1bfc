import { expect, test } from "vitest";
import { findArticleFaults, type KnownNames } from "./article-rules";
import { type ArticleContent, articleContent } from "./content";

const set = (...slugs: string[]) => new Set(slugs);
const known: KnownNames = {
  roles: set("tester", "builder"),
  technologies: set("git"),
  terms: set("api"),
  sources: set("study"),
  authors: set("editors"),
  articles: set("first"),
  series: set("simple"),
  anchors: new Map([["tester", set("tasks")]]),
};
const whole: ArticleContent = articleContent.parse({
  title: "A title",
  summary: "It says what it is about.",
  text: "Before.\n\n## One\n\n[figure: bars]\n\n## Two\n\nSee [the study](#source-study).",
  authors: ["editors"],
  roles: ["tester"],
  sources: ["study"],
  figures: [
    {
      kind: "bars",
      key: "bars",
      caption: "How long it takes.",
      alternative: "Twice as long as planned.",
      unit: "min",
      groups: [{ title: "All", source: "study", bars: [{ label: "It", value: 2 }] }],
    },
  ],
});

const rules = (change: Partial<ArticleContent>) =>
  findArticleFaults({ ...whole, ...change }, known).map(({ rule, path }) => `${rule} at ${path}`);
const withText = (text: string) => rules({ text: `${text}\n\n[figure: bars]` });

test("a whole article has no faults", () => {
  expect(rules({})).toEqual([]);
});

test("a figure whose text alternative repeats its caption is refused, whatever its case and closing mark", () => {
  const [figure] = whole.figures;
  if (!figure) throw new Error("no figure");
  expect(rules({ figures: [{ ...figure, alternative: "HOW long it  takes" }] })).toEqual([
    "alternative-repeats-caption at figures.bars.alternative",
  ]);
});

test("a figure has one place in the text, and each place a figure", () => {
  expect(rules({ text: "Nothing." })).toEqual(["figure-place at figures.bars"]);
  expect(withText("[figure: bars]")).toEqual(["figure-place at figures.bars"]);
  expect(withText("[figure: other]")).toEqual(["figure-place at text"]);
});

test("a figure names only sources that the article lists", () => {
  expect(rules({ sources: [], text: "[figure: bars]" })).toEqual(["reference at figures.bars"]);
});

test("a heading stands there once, and directly below its parent’s level", () => {
  expect(withText("## One\n\n## ONE")).toEqual(["duplicate-heading at text"]);
  expect(withText("# One")).toEqual(["heading-level at text"]);
  expect(withText("### One")).toEqual(["heading-level at text"]);
  expect(withText("## One\n\n### Two\n\n## Three")).toEqual([]);
});

test("a summary that breaks off is refused", () => {
  expect(rules({ summary: "It is efficient and." })).toEqual(["summary-cut-off at summary"]);
  expect(rules({ summary: "It is efficient and scalable" })).toEqual(["summary-cut-off at summary"]);
});

test("names that nobody knows are refused", () => {
  expect(rules({ authors: ["nobody"], roles: ["nothing"] })).toEqual([
    "reference at authors",
    "reference at roles",
  ]);
});

test("pictures and HTML have no place in the text", () => {
  expect(withText("![A cat](/cat.png)")).toEqual(["picture at text"]);
  expect(withText("<b>bold</b>")).toContain("html at text");
});

test("a link leads to a place within the article, on the portal, or to a secure address", () => {
  const link = (to: string) => withText(`[x](${to})`);
  for (const to of ["#source-study", "/roles/tester#tasks", "https://example.org/x"])
    expect(link(to)).toEqual([]);
  for (const to of [
    "#nowhere",
    "/roles/builder",
    "roles/tester",
    "http://example.org",
    "javascript:alert(1)",
  ])
    expect(link(to), to).toEqual(["link at text"]);
});
