import { door } from "@/app/api/_door";
import { followSeries, readFollow } from "@/features/articles/follows/endpoints";

export const { GET, PUT } = door([followSeries, readFollow]);
