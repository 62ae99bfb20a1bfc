import { revokeMyToken } from "@/features/account/tokens/endpoints";
import { door } from "../../../../_door";

export const { DELETE } = door([revokeMyToken]);
