/** The closed lists of the domain, as plain arrays: the one file of `db/` that a browser may see. */

/** What a person may do, in rising order. */
export const accessLevels = ["learner", "editor", "admin"] as const;
export type Access = (typeof accessLevels)[number];

export const entryKinds = [
  "task",
  "skill",
  "technology",
  "term",
  "motivation",
  "myth",
  "activity",
  "step",
  "route",
  "requirement",
  "resource",
  "claim",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The eight kinds of the day strip. A break is a gap between two stretches. */
export const dayKinds = [
  "messages",
  "meeting",
  "build",
  "review",
  "watch",
  "fix",
  "learn",
  "wrap-up",
] as const;
export type DayKind = (typeof dayKinds)[number];

/** What a task can be about. Two roles share a task when their tasks share a topic. */
export const taskTopics = [
  "server-logic",
  "interface-building",
  "databases",
  "api-design",
  "integration",
  "performance",
  "security",
  "testing",
  "deployment",
  "documentation",
  "version-control",
  "learning",
  "architecture",
  "observability",
  "incident-response",
  "planning",
  "maintenance",
  "accessibility",
  "design-collaboration",
  "research",
  "data-pipelines",
  "data-analysis",
  "machine-learning",
  "infrastructure",
  "networking",
  "hardware",
  "graphics",
  "release-management",
  "code-review",
  "mentoring",
  "people-management",
  "stakeholder-communication",
  "compliance",
  "automation",
  "backup-and-recovery",
  "cost-control",
  "data-visualisation",
  "experiments",
] as const;
export type TaskTopic = (typeof taskTopics)[number];

/** What people like to do: a motivation names those it speaks to, and a visitor finds roles by them. */
export const likings = [
  "puzzles",
  "visible-results",
  "numbers",
  "helping",
  "order",
  "machines",
  "protecting",
  "reliability",
  "speed",
  "shaping",
  "explaining",
  "leading",
  "discovery",
  "play",
  "automating",
  "big-picture",
] as const;
export type Liking = (typeof likings)[number];

export const technologyKinds = [
  "language",
  "database",
  "framework",
  "platform",
  "container",
  "cloud",
  "web-server",
  "tool",
  "protocol",
  "concept",
] as const;
export type TechnologyKind = (typeof technologyKinds)[number];

export const skillLevels = ["starter", "experienced"] as const;
export const routeKinds = ["degree", "portfolio", "experience", "course"] as const;
export const resourceKinds = ["video", "book", "course", "documentation", "article", "practice"] as const;
export const prices = ["free", "paid", "mixed", "unknown"] as const;
export const claimKinds = ["trend", "figure", "statement"] as const;
export const relationKinds = ["works-with", "next-step", "related"] as const;
/** How an occupation of a source relates to a role of ours. */
export const occupationRelations = ["same", "wider", "nearest"] as const;
export type OccupationRelation = (typeof occupationRelations)[number];
export const sourceKinds = ["article", "dataset", "study", "standard", "documentation", "editorial"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Why a revision exists. */
export const revisionOrigins = ["seed", "save", "autosave", "restore", "import"] as const;

export const experienceBases = ["coding-years", "seniority", "none"] as const;
export type ExperienceBasis = (typeof experienceBases)[number];
/** Bands of total coding years, then seniority as job ads state it; `all` is every report. */
export const experiences = [
  "all",
  "0-2",
  "3-5",
  "6-10",
  "11-15",
  "16+",
  "entry",
  "middle",
  "senior",
  "executive",
] as const;
export type Experience = (typeof experiences)[number];
/** What else the people of a figure have in common; `none` is everybody who was counted. */
export const breakdowns = ["none", "education", "language"] as const;
export type Breakdown = (typeof breakdowns)[number];
/** How the figures of a dataset came about; kinds stand apart. `rates` are what pay is converted by. */
export const datasetKinds = ["survey", "official", "job-records", "editorial", "rates"] as const;
export type DatasetKind = (typeof datasetKinds)[number];
export const payPeriods = ["year", "month", "day", "hour"] as const;
export type PayPeriod = (typeof payPeriods)[number];
export const measures = ["percentiles", "median", "mean", "range", "disputed"] as const;
export type Measure = (typeof measures)[number];
/** What a rate turns into one US dollar, or into one international dollar of equal purchasing power. */
export const rateKinds = ["exchange", "purchasing-power"] as const;
export type RateKind = (typeof rateKinds)[number];
export const figureStatuses = ["ok", "too-few", "suppressed-by-source", "withdrawn"] as const;
export type FigureStatus = (typeof figureStatuses)[number];

export const bookmarkKinds = ["guide", "entry", "figure", "technology", "article", "link"] as const;
export type BookmarkKind = (typeof bookmarkKinds)[number];
export const readingStates = ["unread", "reading", "read"] as const;
export type ReadingState = (typeof readingStates)[number];
/** Who may see a list: its owner, whoever has its secret address, or everybody. */
export const listAccesses = ["private", "link", "public"] as const;
export type ListAccess = (typeof listAccesses)[number];
/** What a gesture on bookmarks changes, and so what Undo puts back. */
export const bookmarkChangeFields = ["tags", "state", "list", "deleted"] as const;
export type BookmarkChangeField = (typeof bookmarkChangeFields)[number];

export const blockKinds = [...dayKinds, "break", "other"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** How far somebody is with an entry. A ticked motivation and a familiar technology are done. */
export const markStates = ["to-do", "doing", "done", "skipped"] as const;
export type MarkState = (typeof markStates)[number];

/** The kinds of entries that can be marked; of steps and tasks progress is counted. */
export const markedKinds = ["task", "step", "motivation", "technology", "skill"] as const;

export const tokenPurposes = ["sign-up", "sign-in", "reset"] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/** What people are told of: a part of a series they follow, entries they hold that an editor changed, their account. */
export const noticeKinds = ["series", "guide", "account"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
/** How somebody hears of a kind of notices: not at all, on the page of notices, or there and by mail. */
export const noticeLevels = ["off", "inside", "mail"] as const;
export type NoticeLevel = (typeof noticeLevels)[number];
/** What happens to an account that its owner is told of. */
export const accountEvents = [
  "password",
  "address",
  "second-factor-on",
  "second-factor-off",
  "token",
  "identity",
] as const;
export type AccountEvent = (typeof accountEvents)[number];

/** How numbers and dates are written for a person, in apps. */
export const formatLocales = [
  ...["en-GB", "en-US", "en-CA", "en-AU", "en-IN", "de-DE", "de-CH", "fr-FR", "fr-CA", "es-ES", "es-MX"],
  ...["it-IT", "nl-NL", "pt-BR", "pt-PT", "sv-SE", "da-DK", "nb-NO", "fi-FI", "pl-PL", "cs-CZ", "tr-TR"],
  ...["uk-UA", "ru-RU", "hi-IN", "ja-JP", "ko-KR", "zh-CN"],
] as const;
export type FormatLocale = (typeof formatLocales)[number];
export const weekStarts = ["monday", "saturday", "sunday"] as const;
export type WeekStart = (typeof weekStarts)[number];
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
