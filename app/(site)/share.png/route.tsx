import { shareImage } from "@/app/_shell/share-image";
import { ShareCard } from "@/components/share-card";

export const dynamic = "force-dynamic";

/** A day that belongs to nobody: the mark of the house. */
const day = [
  { kind: "messages", title: "Read the role", startMinute: 540, minutes: 50 },
  { kind: "meeting", title: "", startMinute: 600, minutes: 40 },
  { kind: "build", title: "See its pay and who says so", startMinute: 650, minutes: 130 },
  { kind: "review", title: "", startMinute: 830, minutes: 50 },
  { kind: "watch", title: "Plan a day like it", startMinute: 890, minutes: 60 },
  { kind: "learn", title: "", startMinute: 960, minutes: 45 },
  { kind: "wrap-up", title: "", startMinute: 1015, minutes: 25 },
] as const;

/** The image that stands for every page without one of its own. */
export async function GET(): Promise<Response> {
  return shareImage(
    <ShareCard
      kicker="An open career portal"
      title="Know the job, know its pay, live its day"
      text="The work from morning to evening, the pay, and who says so."
      stretches={day}
    />,
  );
}
