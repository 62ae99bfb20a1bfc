import { expect, test } from "vitest";
import type { GuideContent } from "@/features/guides/content";
import { findFaults } from "@/features/guides/guide-rules";
import { at, faultsFound, seededGuide as guide, seededSlugs as known } from "@/scripts/test-seed";

const faultsAfter = (change: (content: GuideContent) => void) => faultsFound(findFaults, change);

test("a guide without faults may be published", () => {
  expect(findFaults(guide, known)).toEqual([]);
});

test("a key used twice, also in another list, and a key of the page's own are refused", () => {
  expect(
    faultsAfter((content) => {
      at(content.routes, 0).key = at(content.day.activities, 0).key;
      at(content.routes, 1).key = "salary";
      at(content.routes, 2).id = at(content.tasks, 0).id;
    }),
  ).toEqual([
    "duplicate-key at day.activities.0.key",
    "duplicate-id at routes.2.id",
    "reserved-key at routes.1.key",
  ]);
});

test("an empty section is refused by its name", () => {
  const faults = findFaults({ ...structuredClone(guide), routes: [], motivations: [] }, known);
  expect(faults.map((fault) => fault.message)).toEqual([
    "The section “Motivations” is empty.",
    "The section “Routes in” is empty.",
  ]);
  expect(findFaults({ ...guide, day: { ...guide.day, activities: [] } }, known)).toEqual([
    { path: "day", rule: "empty-section", message: "The section “Typical day” is empty." },
  ]);
});

test.each([
  "They build pages that are efficient and scalable",
  "They build pages and.",
  "They build pages with the …",
  "They build pages, and so on...",
])("a summary that breaks off is refused: %s", (summary) => {
  expect(faultsAfter((content) => Object.assign(content, { summary }))).toEqual([
    "summary-cut-off at summary",
  ]);
});

test("a text alternative that repeats the caption in other capitals is refused", () => {
  expect(
    faultsAfter(({ diagram }) => {
      if (diagram) diagram.alternative = ` ${diagram.caption.toUpperCase()} `;
    }),
  ).toEqual(["alternative-repeats-caption at diagram.alternative"]);
});

test("the same heading twice is refused, a title that is too long as well", () => {
  expect(
    faultsAfter((content) => {
      at(content.tasks, 3).title = "  security ";
      at(content.myths, 1).belief = at(content.myths, 0).belief;
      content.title = "Backend developer, ".repeat(4);
    }),
  ).toEqual(["title-too-long at title", "duplicate-heading at tasks.4", "duplicate-heading at myths.1"]);
});

test("a trend needs period, place and source; a figure needs measure, period and place", () => {
  const faults = faultsAfter((content) => {
    at(content.claims, 0).kind = "trend";
    at(content.claims, 4).measure = null;
  });
  expect(faults).toEqual(["trend-incomplete at claims.0", "figure-incomplete at claims.4"]);
  expect(
    faultsAfter(({ claims }) => {
      Object.assign(at(claims, 0), {
        kind: "trend",
        period: "2020 to 2025",
        place: "Canada",
        source: "editorial",
      });
    }),
  ).toEqual([]);
});

test("a guide never reviewed is refused only where review is on", () => {
  expect(findFaults(guide, known, { reviewRequired: true }).map((fault) => fault.rule)).toEqual([
    "review-missing",
  ]);
  const reviewed = { on: "2026-11-20", by: "metier-editors", nextOn: "2027-11-20" };
  expect(findFaults({ ...guide, review: reviewed }, known, { reviewRequired: true })).toEqual([]);
});

test("a review names its reviewer and its day, and the next one comes later", () => {
  const rules = (review: GuideContent["review"]) =>
    findFaults({ ...guide, review }, known).map((fault) => `${fault.rule} at ${fault.path}`);
  expect(rules({ on: "2026-11-20", by: null, nextOn: null })).toEqual(["review-incomplete at review.by"]);
  expect(rules({ on: null, by: "metier-editors", nextOn: null })).toEqual(["review-incomplete at review.on"]);
  expect(rules({ on: "2026-11-20", by: "metier-editors", nextOn: "2026-11-20" })).toEqual([
    "review-order at review.nextOn",
  ]);
});

test("activities that overlap are refused, activities that touch are not", () => {
  const faults = findFaults(
    {
      ...guide,
      day: {
        ...guide.day,
        activities: guide.day.activities.map((activity) =>
          activity.key === "day-first-check-in" ? { ...activity, start: "09:20" } : activity,
        ),
      },
    },
    known,
  );
  expect(faults.map((fault) => fault.message)).toEqual([
    "“Team check-in and task list” starts at 09:20, before “E-mail and overnight alerts” ends at 09:25.",
  ]);
  expect(faultsAfter(({ day }) => Object.assign(at(day.activities, 0), { minutes: 30 }))).toEqual([]);
});

test("a choice offers each thing once, and a requirement can be met", () => {
  expect(
    faultsAfter((content) => {
      const choice = at(content.steps, 1).choice;
      if (choice) at(choice.options, 0).technology = "java";
      at(content.requirements, 3).atLeast = 3;
      at(content.requirements, 0).of = ["docker", "docker", "aws"];
    }),
  ).toEqual([
    "choice at steps.1.choice.options",
    "requirement at requirements.0.of",
    "requirement at requirements.3.atLeast",
  ]);
});
