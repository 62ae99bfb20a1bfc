import type { ReactNode } from "react";
import { Shell } from "@/app/_shell/shell";
import "../globals.css";

export const dynamic = "force-dynamic";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <Shell>{children}</Shell>;
}
