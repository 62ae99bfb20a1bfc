/** A button of a document that keeps a thing, as it looks while the thing is kept, and while it is not. */
export function showKept(button: HTMLButtonElement, isKept: boolean): void {
  button.ariaPressed = `${isKept}`;
  button.firstChild?.replaceWith(isKept ? "Kept" : "Keep");
}
