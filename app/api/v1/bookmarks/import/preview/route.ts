import { door } from "@/app/api/_door";
import { previewBookmarkImport } from "@/features/bookmarks/import/endpoints";

export const { POST } = door([previewBookmarkImport]);
