import { sizeOf } from "@/lib/offline/copies";
import { findCopy, listSaved, offlinePath, removePage, savePage } from "@/lib/offline/saved";
import { make } from "./make";

/** The first press, which came before this file did. */
export async function pressed(place: HTMLElement): Promise<void> {
  await drawOffer(place, location.pathname);
  await save(place, location.pathname);
}

/** A button that saves a page to read offline, or what is saved of it with a button that removes it. */
export async function drawOffer(place: HTMLElement, path: string, name = ""): Promise<void> {
  const isSaved = Boolean(await findCopy(path));
  const more = make("span", { className: "sr-only", textContent: name ? ` ${name}` : "" });
  const action = isSaved ? () => remove(place, path, name) : () => save(place, path, name);
  const button = make(
    "button",
    { type: "button", className: "button", onclick: () => void action() },
    isSaved ? "Remove the copy" : "Read offline",
    more,
  );
  const status = make("span", { role: "status", className: "text-quiet" });
  place.replaceChildren(button, " ", status);
}

async function save(place: HTMLElement, path: string, name = ""): Promise<void> {
  const { firstElementChild: button, lastElementChild: status } = place;
  if (!(button instanceof HTMLButtonElement) || !status || button.disabled) return;
  button.disabled = true;
  status.textContent = "Saving …";
  try {
    await Promise.all([navigator.serviceWorker.register("/service-worker.js"), savePage(offlinePath)]);
    await savePage(path);
    // So that the browser does not take it away when it needs the space.
    await navigator.storage?.persist?.().catch(() => false);
    const { bytes = 0 } = (await listSaved()).find((one) => one.path === path) ?? {};
    await drawOffer(place, path, name);
    place.lastElementChild?.append(
      `Saved, ${sizeOf(bytes)}. `,
      ...(location.pathname === offlinePath ? [] : [make("a", { href: offlinePath }, "All that is saved")]),
    );
  } catch {
    button.disabled = false;
    status.textContent = "It could not be saved. Try again with a connection.";
  }
  (place.firstElementChild as HTMLElement).focus();
}

async function remove(place: HTMLElement, path: string, name: string): Promise<void> {
  await forget(path);
  await drawOffer(place, path, name);
  if (place.lastElementChild) place.lastElementChild.textContent = "Removed.";
  (place.firstElementChild as HTMLElement).focus();
}

/** With the last copy, the service worker goes too. */
export async function forget(path: string): Promise<void> {
  await removePage(path);
  if ((await listSaved()).length > 0) return;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}
