import { readPractised } from "@/features/progress/practised/endpoints";
import { door } from "../../../_door";

export const { GET } = door([readPractised]);
