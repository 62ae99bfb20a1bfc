import { door } from "@/app/api/_door";
import { restoreHighlight } from "@/features/highlights/endpoints";

export const { POST } = door([restoreHighlight]);
