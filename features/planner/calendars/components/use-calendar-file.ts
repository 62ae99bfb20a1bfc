const most = 10_000_000;

type Read = { ok: true; content: string } | { ok: false; reason: string };

/** The text of a chosen calendar file: UTF-8, as RFC 5545 asks for. */
export async function readCalendarFile(file: File): Promise<Read> {
  if (file.size > most) return { ok: false, reason: "The file is larger than 10 MB. Export fewer years." };
  try {
    const content = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    if (content.includes("\0"))
      return { ok: false, reason: "The file is no text: it holds the NUL character." };
    return content === "" ? { ok: false, reason: "The file is empty." } : { ok: true, content };
  } catch {
    return { ok: false, reason: "The file is no text in UTF-8: it is no calendar." };
  }
}
