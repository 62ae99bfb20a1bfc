import { FindRole } from "@/app/_shell/find-role";
import { RoleList } from "@/features/guides/components/roles-page";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Metier – know the job, know its pay, live its day",
    isWholeTitle: true,
    path: "/",
    description:
      "An open career portal: read what people in a role do all day, see what they are paid and who says so, and plan a day of your own like theirs.",
  });

export default function HomePage() {
  return (
    <main id="content" className="page">
      <div className="page-grid items-end pt-10 pb-12 sm:pt-16">
        <div className="lg:col-span-8">
          <h1 className="max-w-200">Know the job, know its pay, live its day</h1>
          <p className="measure mt-5 font-serif text-base">
            Metier tells what people in a role do from morning to evening and what they are paid, with the
            source of every figure, and lets you plan a day of your own like theirs.
          </p>
        </div>
        <div className="lg:col-span-4">
          <FindRole />
        </div>
      </div>

      <section aria-labelledby="roles">
        <h2 id="roles">A typical day in each role</h2>
        <p className="measure mt-1 mb-4 text-quiet">
          One line is one working day, drawn to the clock. Where the line is bare, people take a break.
        </p>
        <RoleList />
        <p className="mt-4">
          <a href="/roles">All roles</a>, also those that have no guide yet
        </p>
      </section>

      <section aria-labelledby="how" className="page-grid mt-20">
        <h2 id="how" className="lg:col-span-4">
          From reading about a job to practising it
        </h2>
        <div className="prose lg:col-span-8">
          <p>
            Read a role: its tasks, its day, the skills and the ways in, and what others wrongly believe of
            it. Keep what matters to you, a task or a pay figure as well as a whole guide.
          </p>
          <p>
            Then use its day. Your planner fills your own hours with the role’s activities, breaks included,
            and you move them to where they suit you. Practise, and mark what you have done.
          </p>
          <p>
            When something in a guide is wrong, tell the editors. They mend it, and nothing that you kept is
            lost.
          </p>
        </div>
      </section>
    </main>
  );
}
