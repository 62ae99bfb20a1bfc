import { addOutsideCalendar, listOutsideCalendars } from "@/features/planner/calendars/outside/endpoints";
import { door } from "../../../_door";

export const { GET, POST } = door([listOutsideCalendars, addOutsideCalendar]);
