/** The sign of one of two things that are compared: full for the left, open for the right; it needs no colour. */
export function SideMark({ side }: { side: "left" | "right" }) {
  return (
    <svg width="10" height="10" aria-hidden="true" className="me-1.5 inline-block align-[-0.05em] text-ink">
      <circle
        cx="5"
        cy="5"
        r="4"
        fill={side === "left" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
