import { restoreOutsideCalendar } from "@/features/planner/calendars/outside/endpoints";
import { door } from "../../../../../_door";

export const { POST } = door([restoreOutsideCalendar]);
