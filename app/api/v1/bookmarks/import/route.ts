import { door } from "@/app/api/_door";
import { importBookmarks } from "@/features/bookmarks/import/endpoints";

export const { POST } = door([importBookmarks]);
