import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Tests that speak to a real database. */
const withDatabase = [
  "app/**/*.test.ts",
  "db/**/*.test.ts",
  "features/**/{queries,mutations,endpoints,auth,session,metadata}.test.ts",
  "**/*.db.test.{ts,tsx}",
];
const never = ["**/node_modules/**", ".next/**", ".build/**", ".data/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // It throws outside Next's server bundles; what it guards is checked by the build.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    // A zone with a quarter of an hour in its offset, so that a day or time that leaks the machine's zone shows.
    env: { TZ: "Asia/Kathmandu", NODE_ENV: "test" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Loading the modules anew for each file would take three times as long as all tests together.
    isolate: false,
    // Each worker of the database tests holds a pool of connections.
    maxWorkers: 4,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, ...withDatabase],
          setupFiles: ["scripts/test-setup-unit.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: withDatabase,
          exclude: never,
          globalSetup: ["scripts/test-database.ts"],
          setupFiles: ["scripts/test-setup.ts"],
        },
      },
    ],
  },
});
