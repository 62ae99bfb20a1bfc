import { chooseReadings, readReadings } from "@/features/planner/readings/endpoints";
import { door } from "../../../../../_door";

export const { GET, PUT } = door([readReadings, chooseReadings]);
