/** The cookie that says to documents, which are the same for everybody, that somebody is signed in. Worth nothing to a thief. */
export const signedInHint = "metier-signed-in";

/** In a browser: whether somebody is signed in, as far as a document can know. */
export function seemsSignedIn(cookies = document.cookie): boolean {
  return cookies.split("; ").includes(`${signedInHint}=1`);
}
