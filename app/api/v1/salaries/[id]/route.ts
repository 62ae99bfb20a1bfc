import { readFigure } from "@/features/salaries/history/endpoints";
import { door } from "../../../_door";

export const { GET } = door([readFigure]);
