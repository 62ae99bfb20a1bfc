import { chooseTheme } from "@/components/chosen-theme";
import { send } from "@/lib/http/client";
import type { readMe } from "../settings/endpoints";

/** What a browser does once somebody is in: it takes over the theme they chose elsewhere, and goes on. */
export async function arrive(returnTo: string): Promise<void> {
  const me = await send<typeof readMe>("GET", "/api/v1/me", {});
  if (me.ok && me.body.theme !== "auto") chooseTheme(me.body.theme);
  window.location.assign(returnTo);
}
