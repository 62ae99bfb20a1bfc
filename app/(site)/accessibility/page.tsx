import { PageHead } from "@/components/page-head";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Accessibility",
    description:
      "What is done so that everybody can use this portal, what is known to be missing, and how to tell us.",
    path: "/accessibility",
  });

export default function AccessibilityPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="Accessibility"
        summary="What is done so that everybody can use this portal, what is known to be missing, and how to tell us."
      />
      <div className="prose measure">
        <p>
          We work towards the{" "}
          <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines 2.2</a>, level AA. We
          do not claim to meet them in full: nobody from outside has tested the portal.
        </p>

        <h2>What is done</h2>
        <ul>
          <li>Guides, articles and pay figures are plain pages that can be read without any script.</li>
          <li>
            All of it can be reached by keyboard in the order in which it is read, with a visible focus. The
            first stop on each page skips to its content.
          </li>
          <li>
            A link into the middle of a page puts the focus on the heading it leads to, so a screen reader
            goes on from there.
          </li>
          <li>
            Every drawing has the same in words or as a table. The strips of a working day use patterns as
            well as colours, and they keep their lines in the forced colours of the system.
          </li>
          <li>
            There is a light and a dark theme. The text’s contrast is at least 4.5 to 1 in both, and nothing
            is told by colour alone.
          </li>
          <li>
            Pages fit a screen of 320 pixels, or a large screen at four times its size, without sideways
            scrolling; wide tables scroll in a frame of their own.
          </li>
          <li>Movement is rare and short, and there is none for those who ask their system for less.</li>
          <li>
            In the planner, what can be dragged can also be moved by keyboard or set in a form, and each move
            can be undone.
          </li>
        </ul>

        <h2>How it is checked</h2>
        <p>
          On each change, a browser goes through the pages in both themes with the axe checker and stops at
          any fault it finds. Other tests go through them with the keyboard alone, with scripts turned off,
          and on a screen of 320 pixels. Checks by machine find a part of what keeps people out, and not the
          larger one.
        </p>

        <h2>What is missing</h2>
        <ul>
          <li>
            Nobody who uses a screen reader, switches or voice control every day has tested the portal yet.
          </li>
          <li>
            The articles and most guides are written for adults who read well. There is no version in easy
            language, and none in sign language.
          </li>
          <li>
            Resources that guides recommend are on other sites; whether those are accessible was not checked.
          </li>
          <li>The long tables of pay figures are hard to take in by ear, although their cells are named.</li>
        </ul>

        <h2>Tell us</h2>
        <p>
          When something keeps you out, tell whoever runs this portal: which page, what you wanted to do, and
          what you use to do it. You need not know what is wrong. Faults in the program itself belong in the
          issues of its source code, where they can be mended for every portal at once.
        </p>
      </div>
    </main>
  );
}
