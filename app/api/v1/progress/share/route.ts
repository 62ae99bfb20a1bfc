import { endShare, shareProgress } from "@/features/progress/share/endpoints";
import { door } from "../../../_door";

export const { PUT, DELETE } = door([shareProgress, endShare]);
