import { dropFocus, stepFocus } from "@/features/planner/focus/endpoints";
import { door } from "../../../../_door";

export const { PATCH, DELETE } = door([stepFocus, dropFocus]);
