import { changeNote, readNote, removeNote } from "@/features/progress/notes/endpoints";
import { door } from "../../../_door";

export const { GET, PATCH, DELETE } = door([readNote, changeNote, removeNote]);
