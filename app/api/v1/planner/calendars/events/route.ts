import { listOutsideEvents } from "@/features/planner/calendars/outside/endpoints";
import { door } from "../../../../_door";

export const { GET } = door([listOutsideEvents]);
