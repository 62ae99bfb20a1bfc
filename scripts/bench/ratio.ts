import type { Outcome } from "./load";
import { median } from "./median";
import type { Bare, Loader } from "./processes";

export interface Measured {
  name: string;
  /** Requests a second of the portal as a part of the bare server's, over the rounds. */
  ratio: { median: number; min: number; max: number };
  portal: Speed;
  bare: Speed;
}

interface Speed {
  perSecond: number;
  p50: number;
  p99: number;
}

interface Measuring {
  name: string;
  port: number;
  requests: string[];
  status: number;
  connections: number;
  rounds: number;
  milliseconds: number;
}

/**
 * Asks the portal and the bare server in turn, round by round, so that whatever else the machine does meets both.
 * @throws Error when an answer has another status than the one that is measured.
 */
export async function measure(
  loader: Loader,
  bare: Bare,
  { name, port, requests, status, connections, rounds, milliseconds }: Measuring,
): Promise<Measured> {
  const load = async (to: number, time: number) => {
    const outcome = await loader.load({ port: to, connections, milliseconds: time, requests });
    const others = Object.keys(outcome.statuses).filter((one) => Number(one) !== status);
    if (others.length > 0) throw new Error(`${name}: answers ${JSON.stringify(outcome.statuses)}`);
    return outcome;
  };
  for (const to of [port, bare.port]) await load(to, Math.min(1000, milliseconds));
  const portals: Outcome[] = [];
  const bares: Outcome[] = [];
  for (let round = 0; round < rounds; round += 1) {
    portals.push(await load(port, milliseconds));
    bares.push(await load(bare.port, milliseconds));
  }
  const ratios = portals.map(({ perSecond }, n) => perSecond / (bares[n]?.perSecond ?? Number.NaN));
  return {
    name,
    ratio: {
      median: hundredths(median(ratios)),
      min: hundredths(Math.min(...ratios)),
      max: hundredths(Math.max(...ratios)),
    },
    portal: speedOf(portals),
    bare: speedOf(bares),
  };
}

function speedOf(outcomes: Outcome[]): Speed {
  const of = (key: keyof Speed) => median(outcomes.map((outcome) => outcome[key]));
  return { perSecond: Math.round(of("perSecond")), p50: of("p50"), p99: of("p99") };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
