import { z } from "zod";
import { slug } from "@/lib/slug";

export const seriesParams = z.strictObject({ slug });
export const followInput = z.strictObject({ isFollowed: z.boolean() });
