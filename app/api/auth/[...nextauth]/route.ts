import { answerAuth, isWayIn } from "@/features/account/auth";
import { foreignDoor } from "../../_foreign-door";

export const { GET, POST } = foreignDoor(answerAuth, isWayIn);
