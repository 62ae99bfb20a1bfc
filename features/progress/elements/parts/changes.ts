import { focusInView } from "@/components/focus-in-view";
import { entryHeads } from "./guide-entries";

/** What `GET roles/{role}/changes` says of an entry; guides are another feature. */
interface Change {
  key: string;
  title: string;
  isNew: boolean;
  words: { text: string; is: "same" | "added" | "removed" }[];
}

const tags = { same: "span", added: "ins", removed: "del" } as const;
/** How many entries the notice names. */
const named = 3;

/** Marks the entries that editors have changed since, each with its words before and after. */
export async function showChanges(role: string, since: string, day: string): Promise<void> {
  const answer = await fetch(`/api/v1/roles/${role}/changes?since=${encodeURIComponent(since)}`);
  if (!answer.ok) return;
  const { entries } = (await answer.json()) as { entries: Change[] };
  const heads = entryHeads();
  const shown = entries.filter(({ key }) => heads.has(`${role}#${key}`));
  for (const change of shown) heads.get(`${role}#${change.key}`)?.after(signOf(change));
  if (shown.length > 0) announce(shown, day);
}

function signOf({ isNew, words }: Change): HTMLElement {
  if (isNew) {
    const sign = document.createElement("p");
    sign.className = "changed";
    sign.textContent = "New since your last visit";
    return sign;
  }
  const sign = document.createElement("details");
  sign.className = "changed";
  const summary = document.createElement("summary");
  summary.textContent = "Changed since your last visit";
  const text = document.createElement("p");
  text.append(
    ...words.map((stretch) => {
      const part = document.createElement(tags[stretch.is]);
      part.textContent = stretch.text;
      return part;
    }),
  );
  sign.append(summary, text);
  return sign;
}

/** Lies over the lower edge of the window, so that nothing moves. */
function announce(changes: readonly Change[], day: string): void {
  const notice = document.createElement("aside");
  notice.className = "page-note";
  notice.ariaLabel = "Changed since your last visit";
  const text = document.createElement("p");
  text.append(`Changed since ${day}: `);
  changes.slice(0, named).forEach(({ key, title }, at) => {
    const link = document.createElement("a");
    link.href = `#${key}`;
    link.textContent = title;
    text.append(at > 0 ? ", " : "", link);
  });
  if (changes.length > named) text.append(` and ${changes.length - named} more`);
  const close = document.createElement("button");
  close.type = "button";
  close.ariaLabel = "Close";
  close.textContent = "×";
  close.onclick = () => {
    notice.remove();
    document.body.style.paddingBottom = "";
    focusInView();
  };
  // The foot of the page is read above it.
  document.body.style.paddingBottom = "9rem";
  notice.append(text, close);
  (document.querySelector("reading-place") ?? document.querySelector("main"))?.after(notice);
}
