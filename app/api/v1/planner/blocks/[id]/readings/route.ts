import { readReadings } from "@/features/planner/readings/endpoints";
import { door } from "../../../../../_door";

export const { GET } = door([readReadings]);
