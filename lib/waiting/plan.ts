/** Under which name in the browser, with the person and the gesture behind it. */
const key = "metier-plan-waiting";

/** Keeps a gesture of the plan that waits to be sent, by itself, so that windows leave those of others alone. */
export function keepGesture(person: string, gesture: string, text: string): void {
  localStorage.setItem(nameOf(person, gesture), text);
}

export function forgetGesture(person: string, gesture: string): void {
  localStorage.removeItem(nameOf(person, gesture));
}

/** Every gesture of this person that waits in this browser, in no particular order. */
export function gesturesOf(person: string): string[] {
  const own = nameOf(person, "");
  return Object.entries(localStorage).flatMap(([name, text]) => (name.startsWith(own) ? text : []));
}

function nameOf(person: string, gesture: string): string {
  return `${key}:${person}:${gesture}`;
}
