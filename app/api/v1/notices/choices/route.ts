import { door } from "@/app/api/_door";
import { chooseNotices } from "@/features/notices/endpoints";

export const { PUT } = door([chooseNotices]);
