import { addVacation, listVacations } from "@/features/planner/days-off/endpoints";
import { door } from "../../../_door";

export const { GET, POST } = door([listVacations, addVacation]);
