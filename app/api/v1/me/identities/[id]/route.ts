import { unlinkMyIdentity } from "@/features/account/identities/endpoints";
import { door } from "../../../../_door";

export const { DELETE } = door([unlinkMyIdentity]);
