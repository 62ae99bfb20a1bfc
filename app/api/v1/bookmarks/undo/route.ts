import { door } from "@/app/api/_door";
import { undoBookmarks } from "@/features/bookmarks/endpoints";

export const { POST } = door([undoBookmarks]);
