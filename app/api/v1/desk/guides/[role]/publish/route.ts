import { door } from "@/app/api/_door";
import { publish } from "@/features/guides/drafts/endpoints";

export const { POST } = door([publish]);
