import { restoreNote } from "@/features/progress/notes/endpoints";
import { door } from "../../../../_door";

export const { POST } = door([restoreNote]);
