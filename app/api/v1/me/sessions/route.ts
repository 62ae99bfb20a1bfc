import { endMyOtherSessions, listMySessions } from "@/features/account/sessions/endpoints";
import { door } from "../../../_door";

export const { GET, DELETE } = door([endMyOtherSessions, listMySessions]);
