import { removeVacation } from "@/features/planner/days-off/endpoints";
import { door } from "../../../../_door";

export const { DELETE } = door([removeVacation]);
