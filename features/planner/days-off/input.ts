import { z } from "zod";
import { day } from "../input";

export const addVacationInput = z.strictObject({ firstOn: day, lastOn: day });

export type AddVacation = z.infer<typeof addVacationInput>;
