import { parseFragment, serialize } from "parse5";
import { expect, it } from "vitest";
import { appUrl } from "@/lib/env";
import { type ListedFigure, unknownStatistics } from "../figure";
import { embedAddress, frameSnippet, tableSnippet } from "./snippet";

const figure: ListedFigure = {
  ...unknownStatistics,
  ...{ id: "1", role: "tester", roleTitle: "Tester", relation: "same", country: "DE", release: "1" },
  ...{ experience: "all", experienceBasis: "coding-years", source: "survey", year: 2025, currency: "USD" },
  ...{ period: "year", population: "All", measure: "median", status: "ok", n: 1285, median: 87_011 },
  ...{ claimId: null, withdrawnAt: null },
};
const card = { role: { slug: "tester", title: 'Tester "A&B"' }, country: "DE", figures: [figure] };

it("puts the card into a frame with a title, whatever the title holds", () => {
  const html = serialize(parseFragment(frameSnippet(card)));
  expect(html).toContain(`<iframe src="${appUrl()}/embed/salaries/tester?country=DE"`);
  expect(html).toContain('title="Tester &quot;A&amp;B&quot; pay, Germany"');
});

it("puts the figures into a linked table, each with its source, year and people", () => {
  const text = tableSnippet(card, new Map([["survey", { title: "A <survey>", licence: "CC0" }]]));
  const html = serialize(parseFragment(text));
  expect(html).toContain(`<a href="${appUrl()}/salaries/tester?country=DE">`);
  expect(html).toContain('<th scope="row">A &lt;survey&gt;</th>');
  expect(html).toContain(
    "<td>Half earn more than (median): USD&nbsp;87,011</td><td>year</td><td>2025</td><td>1,285</td><td>CC0</td>",
  );
});

it("leaves out a figure without numbers, and says what the source does not", () => {
  const few = { ...figure, status: "too-few" as const, median: null, n: 7 };
  const undated = { ...figure, year: null, n: null };
  const text = tableSnippet({ ...card, country: "ALL", figures: [few, undated] }, new Map());
  expect(text.match(/<th scope="row">/g)).toHaveLength(1);
  expect(text).toContain("<td>not stated by source</td><td>not stated</td>");
  expect(text).toContain(`${appUrl()}/salaries/tester"`);
});

it("has an address without a country for the whole world", () => {
  expect(embedAddress({ ...card, country: "ALL" })).toBe("/embed/salaries/tester");
});
