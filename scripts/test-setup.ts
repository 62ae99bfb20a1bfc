import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { provideEnv } from "@/lib/env";

const dataDirectory = mkdtempSync(join(tmpdir(), "metier-data-"));

// Whatever the shell or .env says: tests touch only what was made for them.
provideEnv({
  DATABASE_URL: inject("databaseUrl"),
  DATABASE_DIRECT_URL: "",
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  DATA_DIR: dataDirectory,
  SMTP_URL: "",
  APP_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  await closeDatabase();
  rmSync(dataDirectory, { recursive: true, force: true });
});
