import { readMyProgress } from "@/features/progress/document/endpoints";
import { door } from "../../../_door";

export const { GET } = door([readMyProgress]);
