import { changeBookmark, readBookmark, removeBookmark } from "@/features/bookmarks/endpoints";
import { door } from "../../../_door";

export const { GET, PATCH, DELETE } = door([readBookmark, changeBookmark, removeBookmark]);
