import { changeMyAddress } from "@/features/account/address/endpoints";
import { door } from "../../../_door";

export const { POST } = door([changeMyAddress]);
