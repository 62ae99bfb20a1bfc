/** The cookie that says to documents, which are the same for everybody, that somebody is signed in. Worth nothing to a thief. */
export const signedInHint = "metier-signed-in";
