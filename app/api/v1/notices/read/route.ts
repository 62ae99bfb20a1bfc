import { door } from "@/app/api/_door";
import { markNotices } from "@/features/notices/endpoints";

export const { POST } = door([markNotices]);
