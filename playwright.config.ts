import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // The journeys share one portal, as people do; one at a time keeps their stories apart.
  workers: 1,
  forbidOnly: true,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.APP_URL ?? "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
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
    { name: "browser" },
    { name: "without-script", grep: /@reading/, use: { javaScriptEnabled: false } },
  ],
});
