import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { exportFile } from "./export-file";
import { listEverything, listPlan } from "./queries";

export const exportMe = endpoint({
  name: "exportMe",
  method: "GET",
  path: "/api/v1/me/export",
  summary: "Everything that is yours, as a ZIP archive of JSON and CSV files and a calendar.",
  who: "learner",
  output: z.base64().meta({ description: "The archive itself, as bytes." }),
  type: "application/zip",
  perMinute: 30,
  work: async ({ person }) => ({
    body: Buffer.from(exportFile(await listEverything(person), await listPlan(person))).toString("base64"),
    headers: { "content-disposition": 'attachment; filename="metier-export.zip"' },
  }),
});
