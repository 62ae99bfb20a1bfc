import { readImpact } from "@/features/guides/drafts/endpoints";
import { door } from "../../../../../_door";

export const { GET } = door([readImpact]);
