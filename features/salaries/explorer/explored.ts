import type { KeepSlot } from "../components/keep-slot";
import type { Asked } from "./input";
import type { ExplorerOptions, ExplorerRole } from "./options/queries";
import type { Coverage, Plan } from "./view";

/** What every view of the explorer knows. */
export interface Explored {
  asked: Asked;
  plan: Plan;
  role: ExplorerRole | null;
  options: ExplorerOptions;
  coverage: Coverage[];
  /** What figures can be shown in; empty where no rates are installed. */
  currencies: string[];
  keep?: KeepSlot | undefined;
}
