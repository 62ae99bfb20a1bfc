"use client";

import dynamic from "next/dynamic";
import { type ComponentProps, useState } from "react";
import type { FocusBar as Bar } from "./focus-bar";
import { useTold } from "./use-told";

const FocusBar = dynamic(() => import("./focus-bar").then((module) => module.FocusBar));

/** Holds the place of the bar; its script comes when something runs, or begins to. */
export function FocusDock(props: ComponentProps<typeof Bar>) {
  const [isWanted, setWanted] = useState(props.session !== null);
  useTold("focus", () => setWanted(true));
  return isWanted ? <FocusBar {...props} /> : null;
}
