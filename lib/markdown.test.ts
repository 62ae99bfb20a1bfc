import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainParagraph, renderInlineMarkdown, renderMarkdown } from "./markdown";
import { renderXhtml } from "./xhtml";

describe("Markdown", () => {
  it("becomes HTML with lists and tables", () => {
    expect(renderMarkdown("One *word*.\n\n- a\n- b")).toBe(
      "<p>One <em>word</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    );
    expect(renderMarkdown("| a | b |\n| - | -: |\n| x | 1 |")).toContain('<td align="right">1</td>');
  });

  it("lets no script through, neither as HTML nor as an address", () => {
    const html = renderMarkdown(
      "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x)",
    );
    expect(html).not.toMatch(/script|onerror|data:|<img/);
    expect(html).toContain("<a>a</a>");
  });

  it("keeps the text that HTML in it would have hidden out of the page", () => {
    expect(renderMarkdown("a <b onclick=x>bold</b> c")).toBe("<p>a bold c</p>");
  });

  it("is set in a line when it is one paragraph, and whole when it is more", () => {
    expect(renderInlineMarkdown("Uses `SQL`.")).toBe("Uses <code>SQL</code>.");
    expect(renderInlineMarkdown("One.\n\nTwo.")).toBe("<p>One.</p>\n<p>Two.</p>");
  });

  it("takes the short way only where the long one would say the same", () => {
    const word = fc.stringMatching(/^[\x20-\x7e₹–’é]{0,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(" ");
        // A line feed at the end sends the same paragraph the long way.
        if (isPlainParagraph(text)) expect(renderMarkdown(text)).toBe(renderMarkdown(`${text}\n`));
      }),
      { numRuns: 2000 },
    );
    expect(isPlainParagraph("Ask, change and define data; worth learning whatever else you choose.")).toBe(
      true,
    );
    expect(isPlainParagraph("1. One")).toBe(false);
  });

  it("leaves a text as it was typed where it nests too deep to be followed", () => {
    const deep = `${">".repeat(10_000)} <b>`;
    expect(renderMarkdown(deep)).toBe(`<p>${"&gt;".repeat(10_000)} &lt;b&gt;</p>`);
    expect(renderXhtml(deep, (href) => href)).toBe(renderMarkdown(deep));
  });

  it("answers the same text alike after many others", () => {
    const first = renderMarkdown("**first**");
    for (let count = 0; count < 1100; count += 1) renderMarkdown(`*text* ${count}`);
    expect(renderMarkdown("**first**")).toBe(first);
  });
});
