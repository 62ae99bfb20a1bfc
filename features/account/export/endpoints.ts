import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import type { Learner } from "@/lib/http/person";
import { exportFile } from "./export-file";
import { listEverything } from "./queries";

/**
 * The door to everything of a person.
 * @param writePlan their plan as a calendar file, as the planner alone can tell it
 */
export function exportWith(writePlan: (learner: Learner) => Promise<string>) {
  return endpoint({
    name: "exportMe",
    method: "GET",
    path: "/api/v1/me/export",
    summary: "Everything that is yours, as a ZIP archive of JSON and CSV files and a calendar.",
    who: "learner",
    output: z.base64().meta({ description: "The archive itself, as bytes." }),
    type: "application/zip",
    perMinute: 30,
    work: async ({ person }) => ({
      body: Buffer.from(exportFile(await listEverything(person), await writePlan(person))).toString("base64"),
      headers: { "content-disposition": 'attachment; filename="metier-export.zip"' },
    }),
  });
}
