import { door } from "@/app/api/_door";
import { changeHighlight, removeHighlight } from "@/features/highlights/endpoints";

export const { PATCH, DELETE } = door([changeHighlight, removeHighlight]);
