import { door } from "@/app/api/_door";
import { restoreTag } from "@/features/bookmarks/tags/endpoints";

export const { POST } = door([restoreTag]);
