import { door } from "@/app/api/_door";
import { downloadList } from "@/features/bookmarks/lists/endpoints";

export const { GET } = door([downloadList]);
