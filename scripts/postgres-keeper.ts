import { startPostgres } from "./postgres";
import { lineOf } from "./refusal";

const minute = 60_000;

export interface KeptPostgres {
  url: string;
  stop: () => Promise<void>;
}

/**
 * The embedded PostgreSQL, started again on the same port whenever it dies without being told to: pages are served
 * from the cache meanwhile, and nothing else needs a restart.
 */
export async function keepPostgres(home: string): Promise<KeptPostgres> {
  let current = await startPostgres({ home });
  let isWanted = true;
  let restarting = Promise.resolve();
  const deaths: number[] = [];

  const watch = () =>
    current.process.once("exit", () => {
      if (isWanted) restarting = again();
    });
  const again = async () => {
    deaths.push(performance.now());
    const isTooOften = deaths.filter((at) => at > performance.now() - minute).length > 20;
    console.error("The embedded PostgreSQL ended by itself and is started again.");
    try {
      if (isTooOften) throw new Error("it ended more than 20 times within a minute");
      current = await startPostgres({ home, port: Number(new URL(current.url).port) });
      watch();
      if (!isWanted) await current.stop();
    } catch (error) {
      console.error(`The embedded PostgreSQL stays down: ${lineOf(error)}`);
    }
  };

  watch();
  return {
    url: current.url,
    stop: async () => {
      isWanted = false;
      await restarting;
      await current.stop();
    },
  };
}
