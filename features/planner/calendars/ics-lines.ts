/** One content line (RFC 5545 §3.1), unfolded; names in capitals. */
export interface Property {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
  /** Where it begins in the file, from 1. */
  line: number;
}

export interface Component {
  name: string;
  line: number;
  properties: Property[];
  components: Component[];
}

/** Why a file is no calendar, with the line to look at. */
export class UnreadableCalendar extends Error {}

/** Deeper than any calendar; no program nests more than an alarm in an event. */
const deepest = 8;
const mostComponents = 50_000;

/**
 * The calendars of a file, as they are written. Lines that are none are told, not guessed at.
 * @throws UnreadableCalendar
 */
export function readComponents(text: string): { calendars: Component[]; broken: number[] } {
  const calendars: Component[] = [];
  const open: Component[] = [];
  const broken: number[] = [];
  let count = 0;
  for (const { content, line } of unfolded(text)) {
    const property = propertyOf(content, line);
    if (!property) {
      broken.push(line);
      continue;
    }
    const name = property.value.trim().toUpperCase();
    const inside = open.at(-1);
    if (property.name === "BEGIN") {
      count += 1;
      if (open.length === 0 && name !== "VCALENDAR") throw notOne(line);
      if (open.length >= deepest || count > mostComponents) {
        throw new UnreadableCalendar(`Line ${line}: the file holds more parts than a calendar has.`);
      }
      const component = { name, line, properties: [], components: [] };
      (inside?.components ?? calendars).push(component);
      open.push(component);
    } else if (!inside) {
      throw notOne(line);
    } else if (property.name === "END") {
      if (inside.name !== name) {
        throw new UnreadableCalendar(
          `Line ${line}: END:${name.slice(0, 40)} stands where END:${inside.name} should.`,
        );
      }
      open.pop();
    } else inside.properties.push(property);
  }
  const [unclosed] = open;
  if (unclosed) throw new UnreadableCalendar(`The file ends within ${open.at(-1)?.name}: it is not whole.`);
  if (calendars.length === 0) throw notOne(1);
  return { calendars, broken };
}

function notOne(line: number): UnreadableCalendar {
  return new UnreadableCalendar(`Line ${line}: a calendar file begins with BEGIN:VCALENDAR.`);
}

function unfolded(text: string): { content: string; line: number }[] {
  const found: { parts: string[]; line: number }[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const last = found.at(-1);
    if (/^[ \t]/.test(raw) && last) last.parts.push(raw.slice(1));
    else if (raw.trim() !== "") found.push({ parts: [raw], line: index + 1 });
  }
  return found.map(({ parts, line }) => ({ content: parts.join(""), line }));
}

const none: ReadonlyMap<string, string> = new Map();

/** Looked at sign by sign: a regular expression for quoted parameters can be made to run for ever. */
function propertyOf(content: string, line: number): Property | null {
  const [plain = "", bare = ""] = /^([A-Za-z0-9-]+):/.exec(content) ?? [];
  if (bare) return { name: bare.toUpperCase(), parameters: none, value: content.slice(plain.length), line };
  const cuts: number[] = [];
  let isQuoted = false;
  let end = -1;
  for (let at = 0; at < content.length && end < 0; at += 1) {
    const sign = content[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ";" && !isQuoted) cuts.push(at);
    else if (sign === ":" && !isQuoted) end = at;
  }
  const [name = "", ...given] = [0, ...cuts.map((at) => at + 1)].map((from, index) =>
    content.slice(from, cuts[index] ?? end),
  );
  if (end < 0 || !/^[A-Za-z0-9-]+$/.test(name)) return null;
  const parameters = new Map<string, string>();
  for (const parameter of given) {
    const equals = parameter.indexOf("=");
    if (equals < 1) return null;
    parameters.set(parameter.slice(0, equals).toUpperCase(), parameter.slice(equals + 1).replaceAll('"', ""));
  }
  return { name: name.toUpperCase(), parameters, value: content.slice(end + 1), line };
}

/** The text of a TEXT value (§3.3.11), on one line. */
export function textOf({ value }: Property): string {
  return value
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign))
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim();
}
