import { colours } from "@/components/day-colours";
import { drawnText } from "@/components/drawn-text";
import { ShareCard } from "@/components/share-card";
import { shorten } from "@/lib/text";
import { type Tally, tallyInWords } from "../overview";
import type { SharedProgress } from "../share/queries";
import { besideRoles, sharedTitle } from "../share/share-words";

/** So many roles have room under each other. */
const mostRoles = 3;
/** Of a line, in px. */
const length = 340;

/** A shared progress as it looks where its address is pasted: the words, and a line of steps and of tasks a role. */
export function ProgressCard({ shared }: { shared: SharedProgress }) {
  return (
    <ShareCard
      kicker="What a learner ticked as public"
      title={shorten(sharedTitle({ name: drawnText(shared.name ?? "") || null }), 60)}
      text={besideRoles(shared, mostRoles)}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        {shared.roles.slice(0, mostRoles).map(({ role, title, steps, tasks }) => (
          <div
            key={role}
            style={{
              display: "flex",
              justifyContent: "space-between",
              alignItems: "flex-start",
              borderTop: `1px solid ${colours.rule}`,
              padding: "16px 0 20px",
            }}
          >
            <div style={{ width: 320, fontSize: 28, fontWeight: 600, lineHeight: 1.15 }}>
              {drawnText(shorten(title, 40))}
            </div>
            <Line tally={steps} name="step" />
            <Line tally={tasks} name="task" />
          </div>
        ))}
      </div>
    </ShareCard>
  );
}

function Line({ tally, name }: { tally: Tally; name: "step" | "task" }) {
  const share = (count: number) => (tally.of === 0 ? 0 : (count / tally.of) * length);
  return (
    <div style={{ display: "flex", flexDirection: "column", width: length }}>
      <div style={{ display: "flex", height: 32, fontSize: 24 }}>{tallyInWords(tally, name) ?? ""}</div>
      {tally.of === 0 ? null : (
        <div style={{ display: "flex", height: 12, marginTop: 6, background: colours.rule }}>
          <div style={{ width: share(tally.done), background: colours.signal }} />
          <div style={{ width: share(tally.skipped), background: colours.line }} />
        </div>
      )}
    </div>
  );
}
