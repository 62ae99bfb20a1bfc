import { expect, test } from "vitest";
import { speakablePath } from "@/server/log";

test("the log holds no query and no token, but ids and slugs", () => {
  expect(speakablePath("/salaries/x/you?pay=90000")).toBe("/salaries/x/you");
  expect(speakablePath("/sign-in/link/Zk3vQm81aYt7Lw0pXc5RbNs2")).toBe("/sign-in/link/…");
  expect(speakablePath("/api/v1/planner/feed/Zk3vQm81aYt7Lw0pXc5RbNs2.ics")).toBe(
    "/api/v1/planner/feed/….ics",
  );
  const id = "/api/v1/bookmarks/01990f2e-1111-7222-8333-444455556666";
  expect(speakablePath(id)).toBe(id);
  expect(speakablePath("/articles/what-a-backend-developer-does")).toBe(
    "/articles/what-a-backend-developer-does",
  );
});
