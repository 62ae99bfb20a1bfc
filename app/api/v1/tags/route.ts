import { door } from "@/app/api/_door";
import { listTags } from "@/features/bookmarks/tags/endpoints";

export const { GET } = door([listTags]);
