import { readProgress } from "@/features/progress/endpoints";
import { door } from "../../_door";

export const { GET } = door([readProgress]);
