import { readFocus, startFocus } from "@/features/planner/focus/endpoints";
import { door } from "../../../_door";

export const { GET, POST } = door([readFocus, startFocus]);
