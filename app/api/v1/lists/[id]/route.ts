import { door } from "@/app/api/_door";
import { changeList, readList, removeList } from "@/features/bookmarks/lists/endpoints";

export const { GET, PATCH, DELETE } = door([readList, changeList, removeList]);
