import { readGuideChanges } from "@/features/guides/publication/endpoints";
import { door } from "../../../../_door";

export const { GET } = door([readGuideChanges]);
