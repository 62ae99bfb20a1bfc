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
  link.replaceChildren("Notices", ...(unread > 0 ? [count] : []));
}

const link = document.createElement("a");
link.href = "/notices";
link.className = "me-6 inline-flex min-h-11 items-center gap-1 no-underline hover:underline";
show(link);
document.querySelector("account-link")?.prepend(link);

const { cookieStore } = globalThis as { cookieStore?: EventTarget };
cookieStore?.addEventListener("change", () => show(link));
