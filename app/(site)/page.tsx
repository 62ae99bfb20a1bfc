import { FindRole } from "@/app/_shell/find-role";
import { LatestArticles } from "@/features/articles/components/latest-articles";
import { PairForm } from "@/features/guides/compare/components/pair-form";
import { DaysOfRoles, LikingLinks, Ways } from "@/features/guides/finding/components/role-entrances";
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

      <Ways />

      <section aria-labelledby="roles" className="mt-12">
        <h2 id="roles">A typical day in each role</h2>
        <p className="measure mt-1 mb-4 text-quiet">
          One line is one working day, drawn to the clock; where it is bare, people take a break. The number
          is the share of working time spent with others: in meetings, with messages, on colleagues’ work.
          Both are the editors’ estimates.
        </p>
        <DaysOfRoles />
        <p className="mt-4">
          <a href="/roles">All roles by name</a>, also those that have no guide yet
        </p>
      </section>

      <section aria-labelledby="likings" className="page-grid mt-20">
        <div className="lg:col-span-4">
          <h2 id="likings">I like to …</h2>
          <p className="mt-1 text-quiet">
            Choose what you would do anyway. The number says how many roles have a reason in it.
          </p>
        </div>
        <div className="lg:col-span-8">
          <LikingLinks />
        </div>
      </section>

      <section aria-labelledby="compare" className="page-grid mt-20">
        <div className="lg:col-span-4">
          <h2 id="compare">Torn between two?</h2>
          <p className="mt-1 text-quiet">
            Tasks, days, technologies and pay, side by side. <a href="/compare">Pairs to begin with</a>
          </p>
        </div>
        <div className="lg:col-span-8">
          <PairForm />
        </div>
      </section>

      <LatestArticles limit={4} />

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
