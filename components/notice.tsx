import type { ReactNode } from "react";

const tones = {
  plain: { word: "Note", className: "border-line bg-surface", wordClassName: "text-quiet" },
  good: { word: "Done", className: "border-good bg-good-soft", wordClassName: "text-good" },
  warn: { word: "Take care", className: "border-warn bg-warn-soft", wordClassName: "text-warn" },
  danger: {
    word: "Something went wrong",
    className: "border-danger bg-danger-soft",
    wordClassName: "text-danger",
  },
};

/** A message in the flow of the page: what happened, what is safe, what to do. The word says what the colour says. */
export function Notice({
  tone = "plain",
  title,
  role,
  children,
}: {
  tone?: keyof typeof tones;
  /** In place of the tone's own word. */
  title?: ReactNode;
  role?: "status" | "alert";
  children?: ReactNode;
}) {
  const { word, className, wordClassName } = tones[tone];
  return (
    <div role={role} className={`measure border-s-4 px-4 py-3 ${className}`}>
      <p className={`font-semibold ${wordClassName}`}>{title ?? word}</p>
      {children}
    </div>
  );
}
