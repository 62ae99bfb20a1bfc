import { door } from "@/app/api/_door";
import { saveDraft } from "@/features/guides/drafts/endpoints";

export const { PATCH } = door([saveDraft]);
