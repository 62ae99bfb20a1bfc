import { restoreEvidence } from "@/features/progress/evidence/endpoints";
import { door } from "../../../../_door";

export const { POST } = door([restoreEvidence]);
