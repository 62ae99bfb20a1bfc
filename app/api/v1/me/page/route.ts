import { door } from "@/app/api/_door";
import { readMyPage } from "@/features/bookmarks/document/endpoints";

export const { GET } = door([readMyPage]);
