import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { database } from "@/db/transaction";
import { editorialColumns } from "@/features/salaries/editorial/editorial-row";
import { publishEditorial } from "@/features/salaries/editorial/mutations";
import { recordColumns } from "@/features/salaries/import/adverts/records";
import { publishedPayColumns, publishedShareColumns } from "@/features/salaries/import/published";
import { languageColumns, respondentColumns } from "@/features/salaries/import/survey/respondents";
import { provideEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Editor } from "@/lib/http/person";
import { Refusal } from "./refusal";
import { computeRelease } from "./salaries-compute";
import { copyOfTemplate } from "./test-database";
import { keepEditorial } from "./test-desk";
import { signedIn } from "./test-people";

const folder = mkdtempSync(join(tmpdir(), "metier-broken-csv-"));
let editor: Editor;

beforeAll(async () => {
  await closeDatabase();
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), "broken_csv") });
  await keepEditorial();
  await database().execute(
    sql`insert into roles (id, slug, title) values (gen_random_uuid(), 'maker', 'Maker')`,
  );
  editor = (await signedIn("editor")).learner as Editor;
  await publishEditorial(editor, { csv: text(editorialColumns, canada) });
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

const text = (columns: readonly string[], ...rows: string[]) =>
  `${[columns.join(","), ...rows].join("\n")}\n`;
const canada = "maker,CA,all,,CAD,year,As an article states it,range,,,,,,,85000,60000,120000";
const respondent = '1,50000,5,Germany,,,"Developer, back-end"';
const record = "2024,SE,FT,Data Engineer,90000,USD,90000,US,100,US,M";
const median = "stackoverflow-2025,2025,backend-developer,US,all; DevType single-select,100,150000";
const share = "2025,all-professional-developers,language,1,Python,10,20,0.5,stackoverflow-2025";

/** A hash over every table of pay, and the counter that page caches follow. */
async function fingerprint(): Promise<string> {
  const tables = [
    "datasets",
    "releases",
    "release_publications",
    "release_shares",
    "figures",
    "figure_values",
  ];
  const rest = [
    "occupations",
    "occupation_roles",
    "technology_shares",
    "conversion_rates",
    "site_version",
    "audit_lines",
  ];
  const parts = [...tables, ...rest].map(
    (
      name,
    ) => sql`select ${name}::text as name, md5(coalesce(string_agg(x::text, chr(10) order by x::text), '')) as hash
      from ${sql.identifier(name)} x`,
  );
  const [row] = await database().execute<{ hash: string }>(
    sql`select md5(string_agg(name || hash, ' ' order by name)) as hash from (${sql.join(parts, sql` union all `)}) t`,
  );
  return row?.hash ?? "";
}

const importers = {
  survey: (bytes: Buffer) =>
    command("stackoverflow-2025", [bytes, Buffer.from(text(languageColumns, "1,Java,,"))]),
  languages: (bytes: Buffer) =>
    command("stackoverflow-2025", [Buffer.from(text(respondentColumns, respondent)), bytes]),
  medians: (bytes: Buffer) =>
    command("stackoverflow-published", [bytes, Buffer.from(text(publishedShareColumns, share))]),
  shares: (bytes: Buffer) =>
    command("stackoverflow-published", [Buffer.from(text(publishedPayColumns, median)), bytes]),
  records: (bytes: Buffer) => command("aijobs-net", [bytes]),
  editors: async (bytes: Buffer) => {
    // What is not UTF-8 never gets here as text: the desk and the door refuse it before.
    const refused = await publishEditorial(editor, { csv: bytes.toString("utf8") }).catch(
      (error: unknown) => error,
    );
    if (!(refused instanceof AppError)) return "was not refused";
    return (
      refused.details.errors?.map(({ path, message }) => `${path}: ${message}`).join("\n") ?? refused.message
    );
  },
};

/** @returns the refusal of a command, with nothing published. */
async function command(dataset: string, files: readonly Buffer[]): Promise<string> {
  const paths = files.map((bytes, i) => {
    const path = join(folder, `${i}.csv`);
    writeFileSync(path, bytes);
    return path;
  });
  const refused = await computeRelease(dataset, paths, () => {}).catch((error: unknown) => error);
  return refused instanceof Refusal ? refused.message : `was not refused: ${refused}`;
}

const utf16 = (content: string) => Buffer.from(`\uFEFF${content}`, "utf16le");
const latin1 = (content: string) => Buffer.from(content, "latin1");
const people = (...rows: string[]) => text(respondentColumns, ...rows);
const jobs = (...rows: string[]) => text(recordColumns, ...rows);
const stated = (...rows: string[]) => text(editorialColumns, ...rows);
const wide = `${"x,".repeat(1_000_000)}\n`;
const proto = (columns: readonly string[]) => columns.join(",").replace(/[^,]+$/, "__proto__");

/** What is broken, whose file it is, the file, and where and why it is refused. */
const broken: [what: string, whose: keyof typeof importers, file: string | Buffer, why: string][] = [
  ["UTF-16", "survey", utf16(people(respondent)), "line 1, column 1: the file is not UTF-8"],
  [
    "UTF-16 without its mark",
    "records",
    Buffer.from(jobs(record), "utf16le"),
    "line 1, column 1: there is a NUL",
  ],
  ["a NUL", "survey", people(respondent.replace("Germany", "Ger\0many")), "line 2, column 4: there is a NUL"],
  ["a NUL in a name", "languages", text(languageColumns, "1,Ja\0va,,"), "line 2, column 2: there is a NUL"],
  [
    "carriage returns alone",
    "survey",
    people(respondent).replaceAll("\n", "\r"),
    "line 1, column 13: Invalid Closing Quote",
  ],
  [
    "carriage returns alone",
    "editors",
    stated(canada).replaceAll("\n", "\r"),
    "line 1, column 17: A line ends",
  ],
  ["a million columns", "survey", wide, "line 1, column 1: the line is longer than"],
  ["hundreds of thousands of columns", "editors", wide.slice(0, 800_000), "line 1, column 51"],
  [
    "a formula for pay",
    "survey",
    people(respondent.replace("50000", "=1+1")),
    'line 2, column 2 (salary): "=1+1"',
  ],
  [
    "a formula for words",
    "editors",
    stated(canada.replace("As an", "=As an")),
    "line 2, column 7 (population)",
  ],
  ["a header twice", "records", jobs().replace("job_title", "salary"), "line 1, column 4: expected"],
  ["a header twice", "editors", stated(canada).replace("country", "role"), "line 1, column 2"],
  [
    "__proto__ for a header",
    "medians",
    `${proto(publishedPayColumns)}\n`,
    'column 7: expected "median_usd", found "__proto__"',
  ],
  ["__proto__ for a header", "editors", `${proto(editorialColumns)}\n`, "line 1, column 17"],
  [
    "__proto__ for a role",
    "editors",
    stated(canada.replace("maker", "__proto__")),
    "line 2, column 1 (role)",
  ],
  [
    "a number that is none",
    "records",
    jobs(record, record.replace("90000", "9e4")),
    "line 3, column 5 (salary)",
  ],
  [
    "a number with a separator",
    "medians",
    text(publishedPayColumns, median.replace("150000", '"150,000"')),
    "line 2, column 7",
  ],
  ["a missing column", "records", jobs().replace("job_title,", ""), "line 1, column 4: expected"],
  ["a missing column", "editors", stated(canada).replace(",currency", ""), "line 1, column 17 (currency)"],
  ["a value too few", "shares", text(publishedShareColumns, share, "2025,all"), "line 3, column 3"],
  ["a value too many", "editors", stated(`${canada},1`), "line 2, column 18"],
  [
    "invalid UTF-8",
    "survey",
    latin1(people(respondent, "2,1,1,Türkiye,,,x")),
    "line 3, column 4: the file is not UTF-8",
  ],
  [
    "a quote that is not closed",
    "survey",
    people(respondent, '2,"5,1,Germany,,,x', respondent),
    "line 3, column 2: Invalid Closing Quote",
  ],
  [
    "a quote that is not closed",
    "editors",
    stated(canada, `"${canada}`),
    "line 3, column 1: Quote Not Closed",
  ],
  ["a wrong currency", "records", jobs(record.replace("USD", "US$")), "line 2, column 6 (salary_currency)"],
  [
    "a wrong currency",
    "editors",
    stated(canada, canada.replace("CAD", "CAN")),
    "line 3, column 5 (currency)",
  ],
  ["a negative n", "editors", stated(canada.replace("range,", "range,-4")), "line 2, column 9 (n)"],
  ["a negative pay", "survey", people(respondent.replace("50000", "-50000")), "line 2, column 2 (salary)"],
  [
    "a p10 above the p25",
    "editors",
    stated("maker,CA,all,,CAD,year,All,percentiles,20,5,4,6,7,8,,,"),
    "line 2, column 11 (p25): p25 (4) is below p10 (5)",
  ],
  ["an unknown role", "editors", stated(canada.replace("maker", "juggler")), "line 2, column 1 (role)"],
  [
    "an unknown group of people",
    "shares",
    text(publishedShareColumns, share.replace("all-professional", "some")),
    "line 2, column 2 (role)",
  ],
  [
    "an unknown country",
    "medians",
    text(publishedPayColumns, median.replace("US", "Utopia")),
    "line 2, column 4 (country)",
  ],
  [
    "an unknown seniority",
    "records",
    jobs(record.replace("SE", "??")),
    "line 2, column 2 (experience_level)",
  ],
  ["a figure twice", "editors", stated(canada, canada), "line 3, column 1 (role)"],
  ["no row number", "survey", people(respondent.slice(1)), "line 2, column 1: the row number is missing"],
  ["nothing", "survey", "", "line 1, column 1: the file is empty"],
  ["nothing", "editors", "", "line 1, column 1: The file is empty"],
  ["a header alone", "editors", stated(), "line 2, column 1: The file has no figure"],
];

describe("a broken file", () => {
  it.each(broken)(
    "with %s (%s) is refused, with line and column, and changes nothing",
    async (_, whose, file, why) => {
      const before = await fingerprint();
      const said = await importers[whose](Buffer.from(file as string));
      expect(said).toMatch(/line \d+, column \d+/);
      expect(said).toContain(why);
      expect(await fingerprint()).toBe(before);
    },
  );

  it("is told from a good one: each of these files is otherwise read", async () => {
    const computed = await computeRelease(
      "stackoverflow-2025",
      [people(respondent), text(languageColumns, "1,Java,,")].map((content, i) => {
        const path = join(folder, `good-${i}.csv`);
        writeFileSync(path, content);
        return path;
      }),
      () => {},
    );
    expect([computed.rowsRead, computed.report.unknown]).toEqual([1, []]);
    expect(await importers.editors(Buffer.from(stated(canada)))).toBe("was not refused");
  });
});
