import { publishFigures } from "@/features/salaries/editorial/endpoints";
import { door } from "../../../../_door";

export const { POST } = door([publishFigures]);
