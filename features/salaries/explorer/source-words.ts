import type { Evidence } from "../queries";

interface SourceWords {
  /** What kind of knowledge it is: kinds never share an axis. */
  kind: string;
  /** How its people came to be counted, in one sentence. */
  how: string;
  /** A few words, for a list or the end of a line. */
  short: string;
}

const known: Record<string, SourceWords> = {
  "stackoverflow-2025": {
    kind: "Survey",
    how: "People who chose to answer said what they earn.",
    short: "Stack Overflow respondents",
  },
  "stackoverflow-published": {
    kind: "Survey, as published",
    how: "Medians as the survey itself printed them.",
    short: "Stack Overflow published medians",
  },
  "aijobs-net": {
    kind: "Job records",
    how: "Pay as records say that look taken from job advertisements.",
    short: "aijobs.net",
  },
  "bls-oews": {
    kind: "Official statistics",
    how: "Employers are obliged to report what they pay.",
    short: "US Labor Statistics (BLS)",
  },
  editorial: {
    kind: "Articles",
    how: "Often repeated; it cannot be checked.",
    short: "Articles",
  },
};

/** What readers are told of a source beside its title. */
export function wordsOfSource(slug: string, evidence?: Pick<Evidence, "title">): SourceWords {
  return known[slug] ?? { kind: "Source", how: "", short: evidence?.title ?? slug };
}
