/** The cookie that says to documents, which are the same for everybody, that somebody is signed in. Worth nothing to a thief. */
export const signedInHint = "metier-signed-in";

/** The cookie by which documents show how many notices are unread without asking anybody; absent when none are. */
export const unreadHint = "metier-unread";

/** More unread notices than this are not counted. */
export const mostUnread = 100;
