const key = "metier-keys";

/** Whether single keys do something in this browser. They do until a reader turns them off (WCAG 2.1.4). */
export function areKeysOn(store: Pick<Storage, "getItem"> = localStorage): boolean {
  return store.getItem(key) !== "off";
}

export function turnKeys(isOn: boolean, store: Pick<Storage, "setItem" | "removeItem"> = localStorage): void {
  if (isOn) store.removeItem(key);
  else store.setItem(key, "off");
}

/** Whether a key was pressed for its own sake: not while typing, and not as a part of the browser's own keys. */
export function isPlainKey(
  event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey"> & { target: unknown },
): boolean {
  const target = event.target as HTMLElement;
  const isTyping = target.matches("textarea, select, input:not([type=checkbox]), [contenteditable]");
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}
