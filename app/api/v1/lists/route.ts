import { door } from "@/app/api/_door";
import { listLists, makeList } from "@/features/bookmarks/lists/endpoints";

export const { GET, POST } = door([listLists, makeList]);
