import { readDesk } from "@/features/salaries/releases/endpoints";
import { door } from "../../../_door";

export const { GET } = door([readDesk]);
