import { door } from "@/app/api/_door";
import { exportBookmarksHtml } from "@/features/bookmarks/export/endpoints";

export const { GET } = door([exportBookmarksHtml]);
