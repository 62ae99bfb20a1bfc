import { readMe } from "@/features/account/endpoints";
import { door } from "../../_door";

export const { GET } = door([readMe]);
