import { expect, it } from "vitest";
import { readNetscape } from "./netscape";

it("folders become lists, and what stands below a link becomes its text", async () => {
  const { items } = await readNetscape(
    `<DL><DT><H3>Work</H3><DL><DT><A HREF="https://example.org/a">A</A><DD>Told\n</DL><DT><A HREF="https://example.org/b">B</A></DL>`,
  );
  expect(items.map(({ url, list, text }) => [url, list, text])).toEqual([
    ["https://example.org/a", "Work", "Told"],
    ["https://example.org/b", null, ""],
  ]);
});

it("each bookmark says in which line it stands", async () => {
  const { refused } = await readNetscape('<DL>\n<DT><A HREF="ftp://example.org/">F</A></DL>');
  expect(refused.map(({ place, title }) => [place, title])).toEqual([["line 2", "F"]]);
});

it("folders within folders are one list, and however deep they are, a bookmark costs the same", async () => {
  const folder = (name: string, held: string) => `<DT><H3> ${name} </H3><DL>${held}</DL>`;
  const link = (at: number) => `<DT><A HREF="https://example.org/${at}">A</A>`;
  const { items } = await readNetscape(folder("Work", `${folder("Tests", link(1))}${link(2)}`) + link(3));
  expect(items.map(({ list }) => list)).toEqual(["Work / Tests", "Work", null]);
  const deep = `<H3>${"deep ".repeat(4000)}</H3><DL>`.repeat(150);
  const links = Array.from({ length: 1000 }, (_, at) => link(at)).join("");
  const begun = performance.now();
  const file = await readNetscape(`${deep}${"<DL>".repeat(50_000)}${links}`);
  expect(file.items).toHaveLength(1000);
  expect(file.items[0]?.list).toMatch(/^deep deep/);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
