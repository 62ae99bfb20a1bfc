import { door } from "@/app/api/_door";
import { restoreList } from "@/features/bookmarks/lists/endpoints";

export const { POST } = door([restoreList]);
