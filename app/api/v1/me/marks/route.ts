import { mergeMarks } from "@/features/progress/endpoints";
import { door } from "../../../_door";

export const { POST } = door([mergeMarks]);
