import { env, provideEnv } from "@/lib/env";
import { buildWhenStale, isFresh } from "../build";
import { type Step, verdict } from "./step";

const ownFolder = ".build/test";

export const build: Step = {
  name: "Build",
  run: async () => {
    // A stale build may be the one that a portal is running on: it is left alone.
    if (!isFresh(env().BUILD_DIR)) provideEnv({ BUILD_DIR: ownFolder });
    const made = await buildWhenStale();
    console.log(made === "built" ? `Built into ${env().BUILD_DIR}.` : `${env().BUILD_DIR} is up to date.`);
    return verdict(true);
  },
};
