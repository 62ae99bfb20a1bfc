import { publishRelease } from "@/features/salaries/releases/endpoints";
import { door } from "../../../../../../_door";

export const { POST } = door([publishRelease]);
