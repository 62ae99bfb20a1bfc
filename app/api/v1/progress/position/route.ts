import { readPosition } from "@/features/progress/position/endpoints";
import { door } from "../../../_door";

export const { GET } = door([readPosition]);
