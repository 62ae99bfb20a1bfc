import { listMyTokens, makeMyToken } from "@/features/account/tokens/endpoints";
import { door } from "../../../_door";

export const { GET, POST } = door([listMyTokens, makeMyToken]);
