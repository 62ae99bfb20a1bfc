import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;

/** Stories that write: they follow the readers, in two rows side by side. Within a row they share a learner and guides. */
const writing = {
  keeping: "**/{bookmarks,first-day,keep,offline,own-guide,progress}.spec.ts",
  planning:
    "**/{account,calendars,desk-*,do-the-plan,edit-a-guide,notices,plan-a-day,plan-by-hand,plan-pages,plan-weight}.spec.ts",
};

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // The journeys share one portal, as people do.
  workers: 2,
  forbidOnly: true,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.APP_URL ?? "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // Traces cost a third of the time: `TRACE=on` for whoever looks for a cause.
    trace: process.env.TRACE === "on" ? "retain-on-failure" : "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // The browser talks to the portal and to nobody else.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        "--no-proxy-server",
      ],
    },
  },
  projects: [
    // What is told of reading is told without scripts: a document is the same with them.
    { name: "browser", testIgnore: Object.values(writing), grepInvert: /@reading/ },
    { name: "without-script", grep: /@reading/, use: { javaScriptEnabled: false } },
    ...Object.entries(writing).map(([name, testMatch]) => ({
      name,
      testMatch,
      workers: 1,
      grepInvert: /@reading/,
      dependencies: ["browser", "without-script"],
    })),
  ],
});
