import { kindOf } from "@/lib/offline/copies";
import { findCopy, findFile, offlinePath, renewPage } from "@/lib/offline/saved";

/*
 * Registered once a reader saves something to read offline. Every page is asked of the network first; a copy is shown
 * only when there is no answer. Nothing is put in a cache here but what the reader saves.
 */
interface WorkEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends WorkEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}
const worker = self as unknown as {
  skipWaiting: () => Promise<void>;
  registration: ServiceWorkerRegistration;
};

addEventListener("install", () => void worker.skipWaiting());
addEventListener("activate", (event) =>
  (event as WorkEvent).waitUntil(worker.registration.navigationPreload.enable()),
);
addEventListener("fetch", (event) => {
  const asked = event as FetchEvent;
  const kind = kindOf(asked.request, location.origin);
  if (kind === "page") asked.respondWith(answerPage(asked));
  else if (kind === "file") asked.respondWith(answerFile(asked.request));
});

async function answerPage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const path = new URL(request.url).pathname;
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(request));
    event.waitUntil(renewPage(path));
    return answer;
  } catch {
    return (await findCopy(path)) ?? (await findCopy(offlinePath)) ?? Response.error();
  }
}

/** A file is named by its content, so a saved one is never old. */
async function answerFile(request: Request): Promise<Response> {
  return (await findFile(request.url)) ?? fetch(request);
}
