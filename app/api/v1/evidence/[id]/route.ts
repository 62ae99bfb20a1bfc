import { changeEvidence, removeEvidence } from "@/features/progress/evidence/endpoints";
import { door } from "../../../_door";

export const { PATCH, DELETE } = door([changeEvidence, removeEvidence]);
