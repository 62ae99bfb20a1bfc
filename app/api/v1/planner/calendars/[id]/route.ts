import { changeOutsideCalendar, removeOutsideCalendar } from "@/features/planner/calendars/outside/endpoints";
import { door } from "../../../../_door";

export const { PATCH, DELETE } = door([changeOutsideCalendar, removeOutsideCalendar]);
