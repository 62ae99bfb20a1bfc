import { exportMe } from "../../../_account-export";
import { door } from "../../../_door";

export const { GET } = door([exportMe]);
