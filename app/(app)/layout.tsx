import type { ReactNode } from "react";
import { Shell } from "@/app/_shell/shell";
import "../globals.css";

// Each answer carries its own nonce, so no app page is made ahead.
export const dynamic = "force-dynamic";

export default function AppLayout({ children }: { children: ReactNode }) {
  return <Shell>{children}</Shell>;
}
