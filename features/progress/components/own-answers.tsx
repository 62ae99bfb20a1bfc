import { elementUrl } from "@/lib/elements";

/**
 * On the page of a guide's questions, what a reader may keep of their answers, the same for every reader. For whoever is
 * signed in the part `own-answers` says here how many are answered, and lets them answer below.
 */
export function OwnAnswers({ role }: { role: string }) {
  return (
    <p id="own-answers" data-part={elementUrl("own-answers")} className="no-print text-quiet">
      <a href={`/sign-in?returnTo=/roles/${role}/practice`}>Sign in</a> to keep which answers you knew, and
      when.
    </p>
  );
}
