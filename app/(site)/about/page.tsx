import { PageHead } from "@/components/page-head";
import { licence, pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "About the data",
    description:
      "Where the texts and figures of this portal come from, what they can and cannot tell, and who may use them.",
    path: "/about",
  });

export default function AboutPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="About the data"
        summary="Where the texts and figures here come from, what they can tell, and what they cannot."
      />
      <div className="prose measure">
        <h2>What is written</h2>
        <p>
          Guides are written by editors, from articles, official data and knowledge of the trade. Beside a
          statement that could be checked stands its source; where there is none, it says “not sourced”. The
          length of an activity in a typical day is an editor’s estimate unless a source is named.
        </p>
        <h2>What is paid</h2>
        <p>
          Each figure names its measure, its source, the year and how many people were counted. A mean is
          never called a median, figures of different sources are never blended, and a group of fewer than ten
          people has no figure. What a source does not say is shown as unknown. The figures of the Stack
          Overflow survey come from people who chose to answer it: they show how pay differs, not what a whole
          country earns.
        </p>
        <p>
          Each source with its licence stands among <a href="/sources">sources and licences</a>.
        </p>
        <h2>What is kept of you</h2>
        <p>
          Reading needs no account and sets no cookie. An account holds your mail address and what you keep
          and plan yourself. Nothing is fetched from another site, and nobody else counts your visit. The
          whole of it stands under <a href="/privacy">privacy</a>.
        </p>
        <h2>What you may do with it</h2>
        <p>
          Copy, print and pass on the texts under{" "}
          <a href={licence.url} rel="license">
            {licence.name}
          </a>
          . The program is free software under the MIT licence. Figures keep the licence of their source.
        </p>
        <h2>When something is wrong</h2>
        <p>
          Tell whoever runs this portal: a wrong figure, a broken page, a hole in its security. Those who run
          it are also the ones to ask about your account.
        </p>
      </div>
    </main>
  );
}
