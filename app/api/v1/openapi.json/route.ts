import { door } from "../../_door";
import { readDescription } from "../../_endpoints";

export const { GET } = door([readDescription]);
