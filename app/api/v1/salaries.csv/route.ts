import { downloadSalaries } from "@/features/salaries/endpoints";
import { door } from "../../_door";

export const { GET } = door([downloadSalaries]);
