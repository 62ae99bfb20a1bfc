import { z } from "zod";

/** What is read in a block, as a whole: what is not named is no longer in it. */
export const setReadingsInput = z.strictObject({ bookmarkIds: z.array(z.uuid()).max(50) });
