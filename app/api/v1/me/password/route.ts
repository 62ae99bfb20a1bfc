import { changeMyPassword } from "@/features/account/password/endpoints";
import { door } from "../../../_door";

export const { POST } = door([changeMyPassword]);
