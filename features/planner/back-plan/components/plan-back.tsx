"use client";

import { send } from "@/lib/http/client";
import { SendPlan } from "../../components/send-plan";
import type { planBackFrom } from "../endpoints";
import type { BackPlanInput } from "../input";

export function PlanBack({ body, first }: { body: BackPlanInput; first: string }) {
  const path = "/api/v1/planner/back-plan";
  return (
    <SendPlan
      label="Plan this"
      to={`/planner/${first}`}
      write={(idempotencyKey) => send<typeof planBackFrom>("POST", path, { body }, { idempotencyKey })}
    />
  );
}
