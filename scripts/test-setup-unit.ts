import { provideEnv } from "@/lib/env";

// Files run one after the other in the same process: what one set does not hold for the next.
provideEnv({ APP_URL: "http://localhost:3000" });
