import { answerQuestion } from "@/features/progress/practice/endpoints";
import { door } from "../../../_door";

export const { POST } = door([answerQuestion]);
