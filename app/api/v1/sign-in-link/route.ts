import { askForLink } from "@/features/account/endpoints";
import { door } from "../../_door";

export const { POST } = door([askForLink]);
