import { turnOnSecondFactor } from "@/features/account/second-factor/endpoints";
import { door } from "../../../../_door";

export const { POST } = door([turnOnSecondFactor]);
