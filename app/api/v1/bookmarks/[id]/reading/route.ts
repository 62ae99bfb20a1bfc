import { door } from "@/app/api/_door";
import { rememberReading } from "@/features/bookmarks/endpoints";

export const { POST } = door([rememberReading]);
