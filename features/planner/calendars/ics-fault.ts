/** Why one event of a file is not taken, in words that follow its name. */
export class UnreadableEvent extends Error {}
