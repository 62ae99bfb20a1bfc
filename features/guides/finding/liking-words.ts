import type { Liking } from "@/db/enums";

/** What people like to do, in words that go on from "I like to …". */
export const likingWords: Record<Liking, string> = {
  puzzles: "solve puzzles",
  "visible-results": "see what I have made",
  numbers: "work with numbers",
  helping: "help people",
  order: "bring order",
  machines: "know how things work",
  protecting: "protect what matters",
  reliability: "make things that last",
  speed: "see quick results",
  shaping: "give things a form",
  explaining: "explain things",
  leading: "lead people",
  discovery: "keep discovering",
  play: "play and try out",
  automating: "let machines do chores",
  "big-picture": "see the big picture",
};
