import { rememberVisit } from "@/features/progress/document/endpoints";
import { door } from "../../../_door";

export const { POST } = door([rememberVisit]);
