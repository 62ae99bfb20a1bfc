import { z } from "zod";

/** What is done about one offer: it is taken, declined, or a decline is taken back. */
export const answerUpdateInput = z.strictObject({
  blockId: z.uuid(),
  /** The offer as it was read: another one since is refused. */
  offer: z.string().regex(/^[0-9a-f]{64}$/, "Send the offer as it was read."),
  answer: z.enum(["accept", "dismiss", "reopen"]),
});

export type AnswerUpdateInput = z.infer<typeof answerUpdateInput>;
