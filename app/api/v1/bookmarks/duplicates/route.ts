import { door } from "@/app/api/_door";
import { listDuplicates } from "@/features/bookmarks/endpoints";

export const { GET } = door([listDuplicates]);
