import { mostUnread, unreadHint } from "@/lib/http/hint";

/**
 * In a document, for somebody who is signed in: the way to their notices, with how many are unread. The number comes
 * with the cookies that the answers to this reader set, so that no page asks for it.
 */
function show(link: HTMLAnchorElement) {
  const unread = Number(new RegExp(`${unreadHint}=(\\d+)`).exec(document.cookie)?.[1] ?? 0);
  const count = document.createElement("strong");
  count.className = "num";
  const words = document.createElement("span");
  words.className = "sr-only";
  words.textContent = " unread";
  count.append(unread < mostUnread ? `${unread}` : `${unread}+`, words);
  link.replaceChildren(unread > 0 ? "Notices\u00a0" : "Notices", ...(unread > 0 ? [count] : []));
}

const account = document.querySelector("account-link");
const link = document.createElement("a");
link.href = "/notices";
link.className = account?.querySelector("a")?.className ?? "";
show(link);
account?.prepend(link);

const { cookieStore } = globalThis as { cookieStore?: EventTarget };
cookieStore?.addEventListener("change", () => show(link));
