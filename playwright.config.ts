import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;

/** Stories that write: they follow the readers, one at a time, as they share people and guides. */
const writing = [
  "**/{account,bookmarks,first-day,keep,notices,offline,own-guide,plan-a-day,edit-a-guide,progress,desk-*}.spec.ts",
];

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
    { name: "browser", testIgnore: writing },
    { name: "without-script", grep: /@reading/, use: { javaScriptEnabled: false } },
    { name: "writing", testMatch: writing, workers: 1, dependencies: ["browser", "without-script"] },
  ],
});
