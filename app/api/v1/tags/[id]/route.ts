import { door } from "@/app/api/_door";
import { readTag, removeTag, renameTag } from "@/features/bookmarks/tags/endpoints";

export const { GET, PATCH, DELETE } = door([readTag, renameTag, removeTag]);
