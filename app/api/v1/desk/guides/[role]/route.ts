import { door } from "@/app/api/_door";
import { readDraft } from "@/features/guides/drafts/endpoints";

export const { GET } = door([readDraft]);
