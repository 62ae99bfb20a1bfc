import { appUrl } from "../env";
import { unreadHint } from "./hint";

/** The header that tells a browser how many notices of its person are unread. */
export function unreadCookie(unread: number): { "set-cookie": string } {
  const secure = appUrl().startsWith("https:") ? "; Secure" : "";
  const seconds = unread > 0 ? 30 * 86_400 : 0;
  return { "set-cookie": `${unreadHint}=${unread}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}` };
}
