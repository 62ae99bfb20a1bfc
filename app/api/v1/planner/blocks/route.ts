import { createBlock } from "@/features/planner/endpoints";
import { door } from "../../../_door";

export const { POST } = door([createBlock]);
