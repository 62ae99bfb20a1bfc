import { listBookmarks, saveBookmark } from "@/features/bookmarks/endpoints";
import { door } from "../../_door";

export const { GET, POST } = door([listBookmarks, saveBookmark]);
