import { bringMarks } from "../merging";

/** On the first page that somebody sees signed in: what this browser kept for them as a visitor joins their account. */
async function bring(): Promise<void> {
  const said = await bringMarks();
  if (!said) return;
  const note = document.createElement("p");
  note.role = "status";
  note.className = "pt-4";
  note.textContent = `${said} `;
  const link = document.createElement("a");
  link.href = "/progress";
  link.textContent = "See your progress";
  note.append(link);
  document.querySelector("main")?.prepend(note);
}

// Not before the page stands, so that nothing is put in while it is still being made ready.
if (document.readyState === "complete") void bring();
else addEventListener("load", () => void bring(), { once: true });
