import { colours } from "@/components/day-colours";
import { patternsSvg, stripSvg } from "@/components/day-picture";
import type { Stretch } from "@/components/day-range";
import { escapeXml } from "@/lib/xml";

/** Letters of the title that fit on one line of the cover. */
const lineLength = 17;

/** The cover of a book: its title over the day of the role, as on the head of the page. */
export function coverSvg({ title, stretches }: { title: string; stretches: readonly Stretch[] }): string {
  const lines = brokenLines(title);
  const words = lines.map(
    (line, index) => `<tspan x="100" y="${520 + index * 130}">${escapeXml(line)}</tspan>`,
  );
  const strip =
    stretches.length === 0
      ? ""
      : patternsSvg(stretches, "cover") +
        stripSvg(stretches, { x: 100, y: 1120, width: 1000, height: 110 }, "cover");
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1800" viewBox="0 0 1200 1800">
<title>${escapeXml(title)}</title>
<rect width="1200" height="1800" fill="${colours.paper}"/>
<path d="M100 300h1000" stroke="${colours.ink}" stroke-width="4"/>
<g font-family="Archivo, Helvetica, Arial, sans-serif" fill="${colours.ink}">
<text x="100" y="240" font-size="72" font-weight="600">Metier</text>
<text font-size="112" font-weight="600">${words.join("")}</text>
<text x="100" y="1340" font-size="44" fill="${colours.quiet}">Know the job, know its pay, live its day</text>
</g>
${strip}
</svg>
`;
}

/** Breaks a title between words, so that a line holds what fits; a longer word has a line of its own. */
export function brokenLines(title: string, length = lineLength): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
