const most = 24_000_000;

type Read = { ok: true; content: string } | { ok: false; reason: string };

/** The text of a chosen file: UTF-8, or UTF-16 where the file says so. */
export async function readTextFile(file: File): Promise<Read> {
  if (file.size > most) return { ok: false, reason: "The file is larger than 24 MB. Part it." };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const content = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (content.includes("\0"))
      return { ok: false, reason: "The file is no text: it holds the NUL character." };
    return content === "" ? { ok: false, reason: "The file is empty." } : { ok: true, content };
  } catch {
    return { ok: false, reason: "The file is no text in UTF-8. Save it as UTF-8 and choose it again." };
  }
}
