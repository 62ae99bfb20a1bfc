import { offerMyIdentity } from "@/features/account/identities/endpoints";
import { door } from "../../../_door";

export const { POST } = door([offerMyIdentity]);
