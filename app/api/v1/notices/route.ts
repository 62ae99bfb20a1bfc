import { door } from "@/app/api/_door";
import { listNotices } from "@/features/notices/endpoints";

export const { GET } = door([listNotices]);
