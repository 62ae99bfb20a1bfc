import { deleteMe } from "@/features/account/deletion/endpoints";
import { changeMe, readMe } from "@/features/account/settings/endpoints";
import { door } from "../../_door";

export const { GET, PATCH, DELETE } = door([deleteMe, changeMe, readMe]);
