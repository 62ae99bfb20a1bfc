import { listMarks, setMark } from "@/features/progress/endpoints";
import { door } from "../../_door";

export const { GET, PUT } = door([listMarks, setMark]);
