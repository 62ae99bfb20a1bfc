import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressWords, normalAddress, termAddress, termAt, thingAt, withoutPassword } from "./address";
import { saveBookmarkInput } from "./input";

describe("an address as it is compared", () => {
  it.each([
    ["http://EX.com/a?utm_source=x", "https://ex.com/a"],
    ["https://ex.com/a", "https://ex.com/a"],
    ["https://www.ex.com:443/a/", "https://ex.com/a"],
    ["http://ex.com:80", "https://ex.com"],
    ["https://ex.com:8443/a", "https://ex.com:8443/a"],
    ["https://ex.com/a#part", "https://ex.com/a"],
    ["https://ex.com/#/inbox/3", "https://ex.com#/inbox/3"],
    ["https://ex.com/a?b=2&a=1&fbclid=z&UTM_Medium=m", "https://ex.com/a?a=1&b=2"],
    ["https://ex.com/a?v=1&v=0", "https://ex.com/a?v=1&v=0"],
    ["https://www.com/a", "https://www.com/a"],
    ["https://bücher.example/A%20b", "https://xn--bcher-kva.example/A%20b"],
    ["https://me:secret@ex.com/", "https://ex.com"],
    ["https://ex.com/Case?Q=Yes", "https://ex.com/Case?Q=Yes"],
  ])("%s is %s", (given, expected) => expect(normalAddress(given)).toBe(expected));

  it("tells the words of a glossary apart", () => {
    const word = (slug: string) => normalAddress(`http://www.ex.com/glossary/#${slug}`);
    expect(word("api")).toBe("https://ex.com/glossary#api");
    expect(word("csrf")).not.toBe(word("api"));
    expect(normalAddress("https://ex.com/glossary")).toBe("https://ex.com/glossary");
  });

  it("is its own normal form, and whatever follows readers does not matter", () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9%_~.-]{1,6}$/).filter((text) => !text.includes("%"));
    const address = fc
      .tuple(
        fc.constantFrom("http://", "https://"),
        fc.constantFrom("", "www."),
        fc.constantFrom("Ex.com", "docs.example.org:8080", "example.org:443"),
        fc.array(word, { maxLength: 3 }),
        fc.array(fc.tuple(word, word), { maxLength: 3 }),
        fc.constantFrom("", "#part", "#/route/a", "#!b"),
      )
      .map(([scheme, www, host, path, query, fragment]) => {
        const pairs = query.map(([name, value]) => `${name}=${value}`).join("&");
        return `${scheme}${www}${host}/${path.join("/")}${pairs && `?${pairs}`}${fragment}`;
      });
    const marks = fc.constantFrom("utm_campaign=a", "gclid=b", "mc_eid=c");
    fc.assert(
      fc.property(address, marks, (text, mark) => {
        const normal = normalAddress(text);
        expect(normalAddress(normal)).toBe(normal);
        const marked = new URL(text);
        marked.search = marked.search ? `${marked.search}&${mark}` : mark;
        expect(normalAddress(marked.href)).toBe(normal);
      }),
    );
  });
});

describe("an address of this portal", () => {
  const portal = "https://metier.example";
  const figureId = "0198c0de-0000-7000-8000-000000000001";
  it.each([
    [`${portal}/roles/backend-developer`, { guide: "backend-developer" }],
    [`${portal}/roles/backend-developer#testing`, { entry: "backend-developer#testing" }],
    [`${portal}/technologies/docker`, { technology: "docker" }],
    [`${portal}/articles/what-apis-are`, { article: "what-apis-are" }],
    [`${portal}/salaries#figure-${figureId}`, { figureId }],
    [`${portal}/salaries/backend-developer#figure-${figureId}`, { figureId }],
    [`${portal}/salaries/backend-developer`, null],
    [`${portal}/about`, null],
    ["https://other.example/roles/backend-developer", null],
    ["no address", null],
  ])("%s names %o", (address, thing) => expect(thingAt(address, portal)).toEqual(thing));

  it("may lead to a word of its glossary", () => {
    expect(termAddress("api", portal)).toBe(`${portal}/glossary#api`);
    expect(termAt(termAddress("api", portal), portal)).toBe("api");
    for (const other of [
      "https://other.example/glossary#api",
      `${portal}/glossary`,
      `${portal}/glossary#A b`,
    ])
      expect(termAt(other, portal)).toBeNull();
  });
});

it("has words", () => {
  expect(addressWords("https://docs.Docker.com/compose/c++/a")).toEqual([
    "docs",
    "docker",
    "com",
    "compose",
    "c++",
  ]);
});

describe("an address without its password", () => {
  it.each([
    ["https://me:secret@ex.com/a?b#c", "https://ex.com/a?b#c"],
    ["https://me@ex.com/", "https://ex.com/"],
    ["https://me:a@b@ex.com/", "https://ex.com/"],
    ["https://ex.com/@me:there?to=a@b", "https://ex.com/@me:there?to=a@b"],
    ["https://ex.com", "https://ex.com"],
  ])("%s is %s", (given, expected) => expect(withoutPassword(given)).toBe(expected));

  it("is asked for", () => {
    const read = saveBookmarkInput.safeParse({ url: "https://me:secret@ex.com/" });
    expect(read.error?.issues).toMatchObject([
      { path: ["url"], message: expect.stringContaining("password") },
    ]);
    expect(saveBookmarkInput.safeParse({ url: "https://ex.com/@me" }).success).toBe(true);
  });
});
