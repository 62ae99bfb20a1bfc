import { addNote, listNotes } from "@/features/progress/notes/endpoints";
import { door } from "../../_door";

export const { GET, POST } = door([listNotes, addNote]);
