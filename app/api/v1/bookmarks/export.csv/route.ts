import { door } from "@/app/api/_door";
import { exportBookmarksCsv } from "@/features/bookmarks/export/endpoints";

export const { GET } = door([exportBookmarksCsv]);
