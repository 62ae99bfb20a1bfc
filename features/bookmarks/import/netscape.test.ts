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
