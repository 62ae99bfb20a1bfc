import { beforeAll, expect, it } from "vitest";
import { provideEnv } from "./env";
import { articleData, crumbsData, graph, occupationId } from "./linked-data";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

const text = {
  ...{ title: "Tester", summary: "Finds out.", path: "/roles/tester" },
  ...{ publishedAt: "2026-03-01 08:00:00+00", updatedAt: "2026-03-27 09:30:00+00" },
  authors: [{ slug: "ada", name: "Ada" }],
};

it("a text is an Article under the address of its page, with both its dates and a licence", () => {
  expect(articleData(text)).toMatchObject({
    ...{ "@type": "Article", "@id": "https://jobs.example/roles/tester", headline: "Tester" },
    ...{ datePublished: "2026-03-01T08:00:00.000Z", dateModified: "2026-03-27T09:30:00.000Z" },
    author: [{ name: "Ada", url: "https://jobs.example/authors/ada" }],
    license: "https://creativecommons.org/licenses/by/4.0/",
    image: "https://jobs.example/share.png",
  });
});

it("crumbs lead from the first place to the page, numbered from 1", () => {
  const { itemListElement } = JSON.parse(
    JSON.stringify(
      crumbsData([
        ["Roles", "/roles"],
        ["Tester", "/roles/tester"],
      ]),
    ),
  );
  expect(itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Roles", item: "https://jobs.example/roles" },
    { "@type": "ListItem", position: 2, name: "Tester", item: "https://jobs.example/roles/tester" },
  ]);
});

it("all pages speak of an occupation under one name", () => {
  expect(occupationId("tester")).toBe("https://jobs.example/roles/tester#occupation");
  expect(graph([articleData(text)])).toMatchObject({ "@context": "https://schema.org" });
});
