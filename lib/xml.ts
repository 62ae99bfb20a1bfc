/** What no XML 1.0 document may hold, however it is written: most control characters, halves of a pair (§2.2). */
export const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const references: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it may stand in an element or in an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(impossible, "").replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}
