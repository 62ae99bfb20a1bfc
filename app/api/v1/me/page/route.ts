import { readMyPage } from "@/features/bookmarks/endpoints";
import { door } from "../../../_door";

export const { GET } = door([readMyPage]);
