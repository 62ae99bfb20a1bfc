import postgres from "postgres";
import { lineOf, Refusal } from "./refusal";

/** @throws Refusal with the host and the reason when nobody answers at a database's address. */
export async function assertReachable(url: string): Promise<void> {
  let sql: postgres.Sql | undefined;
  try {
    sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    await sql`select 1`;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Refusal(
      `The database of DATABASE_URL (${placeOf(url)}) cannot be used: ${lineOf(error) || code}.`,
    );
  } finally {
    await sql?.end({ timeout: 1 });
  }
}

/** Host, port and name, without the password. */
function placeOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : "not an address";
}
