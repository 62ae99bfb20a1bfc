import { restoreBookmark } from "@/features/bookmarks/endpoints";
import { door } from "../../../../_door";

export const { POST } = door([restoreBookmark]);
