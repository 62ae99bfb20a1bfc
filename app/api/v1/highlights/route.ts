import { door } from "@/app/api/_door";
import { addHighlight, listHighlights } from "@/features/highlights/endpoints";

export const { GET, POST } = door([addHighlight, listHighlights]);
