import { addEvidence, listEvidence } from "@/features/progress/evidence/endpoints";
import { door } from "../../_door";

export const { GET, POST } = door([listEvidence, addEvidence]);
