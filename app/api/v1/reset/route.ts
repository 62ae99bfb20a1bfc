import { askForReset } from "@/features/account/endpoints";
import { door } from "../../_door";

export const { POST } = door([askForReset]);
