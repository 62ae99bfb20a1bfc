import { endMySession } from "@/features/account/sessions/endpoints";
import { door } from "../../../../_door";

export const { DELETE } = door([endMySession]);
