import { door } from "@/app/api/_door";
import { exportBookmarks } from "@/features/bookmarks/export/endpoints";

export const { GET } = door([exportBookmarks]);
