import { door } from "@/app/api/_door";
import { changeBookmarks } from "@/features/bookmarks/endpoints";

export const { POST } = door([changeBookmarks]);
