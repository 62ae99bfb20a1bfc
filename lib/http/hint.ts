/** The cookie that says to documents, which are the same for everybody, that somebody is signed in. Worth nothing to a thief. */
export const signedInHint = "metier-signed-in";

/** The cookie by which documents show how many notices are unread without asking anybody; absent when none are. */
export const unreadHint = "metier-unread";

/** More unread notices than this are not counted. */
export const mostUnread = 100;
/** The cookie that says whose session it is, by an id that opens nothing, so that what waits here is sent for nobody else. */
export const personHint = "metier-person";
/** The header by which a request says for whom it was written; a door refuses it where somebody else is signed in. */
export const personHeader = "x-person";

/** In a browser: whether somebody is signed in, as far as a document can know. */
export function seemsSignedIn(cookies = document.cookie): boolean {
  return cookies.split("; ").includes(`${signedInHint}=1`);
}

/** Who is signed in in this browser; null for a visitor. */
export function personHere(cookies = document.cookie): string | null {
  return new RegExp(`(?:^|; )${personHint}=([\\w-]+)`).exec(cookies)?.[1] ?? null;
}
