import type { DatasetKind, Measure } from "@/db/enums";

/** What must be known of a source to speak of it. */
export interface SpokenSource {
  kind: DatasetKind;
  /** Of the dataset. */
  title: string;
  /** What its figures state; null where none says so. */
  measure: Measure | null;
}

interface KindWords {
  /** What kind of knowledge it is: kinds never share an axis. */
  kind: string;
  /** How its people came to be counted, in one sentence. */
  how: string;
  /** Whom it counted. */
  who: string;
  /** Ends "62 of 100 …". */
  counted: string;
}

const kinds: Record<DatasetKind, KindWords> = {
  survey: {
    kind: "Survey",
    how: "People who chose to answer said what they earn.",
    who: "people who chose to answer",
    counted: "respondents earn less",
  },
  official: {
    kind: "Official statistics",
    how: "Employers are obliged to report what they pay.",
    who: "employees, as their employers report",
    counted: "employees earn less",
  },
  "job-records": {
    kind: "Job records",
    how: "Pay as records say that look taken from job advertisements.",
    who: "jobs on a job board",
    counted: "recorded jobs pay less",
  },
  editorial: {
    kind: "Articles",
    how: "Often repeated; it cannot be checked.",
    who: "not stated",
    counted: "people earn less",
  },
  rates: { kind: "Rates", how: "", who: "nobody", counted: "people earn less" },
};

/** How a kind of source is spoken of; a survey known by its own tables only is told apart from its answers. */
export function wordsOfKind({ kind, measure }: Pick<SpokenSource, "kind" | "measure">): KindWords {
  const words = kinds[kind];
  if (kind !== "survey" || measure === "percentiles") return words;
  return { ...words, kind: "Survey, as published", how: "Medians as the survey itself printed them." };
}

/** What readers are told of a source, `short` in a few words for a list or the end of a line. */
export function wordsOfSource(source: SpokenSource): KindWords & { short: string } {
  return { ...wordsOfKind(source), short: shortOf(source) };
}

/** The title without the year at its end, which stands beside it, and without what it says of itself after a comma. */
function shortOf({ kind, title, measure }: SpokenSource): string {
  if (kind === "editorial") return kinds.editorial.kind;
  const name = title.replace(/, [a-z].*$/, "").replace(/ \d{4}$/, "");
  return kind === "survey" && measure !== "percentiles" ? `${name}, medians` : name;
}

const order: DatasetKind[] = ["survey", "official", "job-records", "editorial", "rates"];

/** Sources with percentiles before those without, then by kind: the order in which they are read everywhere. */
export function rankOfSource({ kind, measure }: Pick<SpokenSource, "kind" | "measure">): number {
  return order.indexOf(kind) + (measure === "percentiles" ? 0 : order.length);
}
