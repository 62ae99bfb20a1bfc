import { downloadEditorial } from "@/features/salaries/editorial/endpoints";
import { door } from "../../../../_door";

export const { GET } = door([downloadEditorial]);
