import { door } from "@/app/api/_door";
import { mergeMine } from "@/features/bookmarks/document/endpoints";

export const { POST } = door([mergeMine]);
