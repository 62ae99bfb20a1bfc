import { door } from "@/app/api/_door";
import { stopNotices } from "@/features/notices/endpoints";

export const { POST } = door([stopNotices]);
