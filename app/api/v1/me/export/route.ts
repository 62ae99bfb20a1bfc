import { exportMe } from "@/features/account/export/endpoints";
import { door } from "../../../_door";

export const { GET } = door([exportMe]);
