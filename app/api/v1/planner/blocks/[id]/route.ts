import { readBlock, removeBlock, updateBlock } from "@/features/planner/endpoints";
import { door } from "../../../../_door";

export const { GET, PATCH, DELETE } = door([readBlock, updateBlock, removeBlock]);
