import { PageHead } from "@/components/page-head";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Privacy",
    description: "What this portal stores about you, for how long, and what it never does.",
    path: "/privacy",
  });

const cookies = [
  {
    name: "next-auth.session-token",
    what: "Says who is signed in. Sent to this portal only, and no script can read it.",
    time: "30 days from signing in",
  },
  { name: "metier-signed-in", what: "Says to pages that somebody is signed in; not who.", time: "30 days" },
  { name: "metier-unread", what: "How many of your notices are unread.", time: "30 days" },
  {
    name: "metier-person",
    what: "The number of the account, which opens nothing: what you write without a connection is sent for you alone.",
    time: "30 days",
  },
  {
    name: "next-auth.csrf-token",
    what: "Keeps other sites from signing you in or out.",
    time: "Until the browser is closed",
  },
  {
    name: "next-auth.callback-url",
    what: "The page of this portal to return to after signing in.",
    time: "Until the browser is closed",
  },
  {
    name: "next-auth.state, .nonce, .pkce.code_verifier",
    what: "While another service signs you in: that its answer is for this browser.",
    time: "Up to 15 minutes",
  },
];

export default function PrivacyPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="Privacy"
        summary="Reading needs no account and sets no cookie. What an account holds is what you put into it."
      />
      <div className="prose measure">
        <h2>When you only read</h2>
        <p>
          No cookie is set, no visit is counted, and nothing is loaded from another site: every page forbids
          the browser to ask anybody but this portal. Links to other sites are links, and nothing of theirs is
          shown before you follow one.
        </p>
        <p>
          Whoever runs this portal may have outside addresses that people keep looked at about once a month,
          so that dead links are marked. Such a visit names this portal and nobody who keeps the address.
        </p>
        <p>
          The server writes one line for each request: when, which address without what follows a question
          mark, how it was answered and how long that took. Your network address is not among it, nor is what
          you typed. How long these lines are kept is up to whoever runs this portal.
        </p>
        <p>
          Seven things may be remembered in your browser, and none of them is sent anywhere by itself: the
          theme (<code>theme</code>), whether you read guides to start or to look around (
          <code>reading-path</code>
          ), at which heading you stopped on the last thirty guides (<code>reading-places</code>), that you
          turned keys off (<code>metier-keys</code>), and what you keep (<code>metier-bookmarks</code>), mark
          (<code>marks</code>) and pick (<code>picks</code>) while nobody is signed in. They stay until you
          change them or clear the browser’s storage; what you kept, marked and picked goes into your account,
          and is taken away here, when you sign in.
        </p>
        <p>
          What you write without a connection while you are signed in waits in this browser (
          <code>metier-waiting</code>) until it is sent, also when you sign out before; it is shown to you
          alone, and sent for you alone, when you sign in again. So do changes of your plan (
          <code>metier-plan-waiting</code>). The planner also remembers there in which steps you move blocks (
          <code>metier-plan-snap</code>), when something in it last changed (<code>metier-told</code>), and a
          day that you copied until you close the window (<code>metier-plan-copied</code>).
        </p>
        <p>
          A guide that you save to read offline is kept in this browser with its fonts, styles and scripts
          until you <a href="/offline">remove it</a>, by a service worker that is there as long as something
          is saved. It is the page that everybody gets; nothing of yours is in it.
        </p>

        <h2>When you have an account</h2>
        <p>
          The database holds your mail address, your password as a hash that cannot be turned back (Argon2id),
          your settings such as time zone, working hours and theme, your name if there is one, and when the
          account was made. Beside it stands what you made yourself: tokens for your programs, of which only a
          hash and the day of their last use are kept, bookmarks with their notes, tags, lists and how far you
          read, passages that you highlight, marks, notes, evidence, picks and answers on guides and when you
          last read each, the series that you follow and what you were told, how many hours you reckon with
          and on which days you rest, and the blocks of your plan with what became of them, your days off,
          calendars that you bring and the changes that undo takes back. All of it is kept as long as the
          account is. No page shows it to anybody else, editors included, but for the lists that you share and
          the parts of your progress that you tick for others. Editors who take something out of a guide are
          told how many people hold something on it, and never who.
        </p>
        <p>
          For each sign-in there is a row with its beginning, its end and what your browser calls itself; it
          lets nobody in after 30 days, or as soon as you sign out. Your account page lists those that are
          open and ends them. A link sent by mail works once, for fifteen minutes, and only its hash is
          stored. A service that you have linked, such as GitHub, is kept by its address, your number there,
          the mail address that it had confirmed and the day; it learns when you sign in by it. To slow down
          guessing, wrong passwords are counted by mail address and by network address for fifteen minutes.
          When a page of ours saves something, the answer is kept with a key, so that a second try after a
          broken connection does not save it twice.
        </p>
        <p>
          In the log, requests of somebody signed in carry the number of the account; never the mail address,
          a password, or anything you wrote.
        </p>
        <p>
          What you are paid is asked on one kind of page, to show where it stands. Your browser works that out
          by itself and sends nothing. Without JavaScript the pay becomes part of an address, which this
          portal neither stores nor logs, and which no other site is told.
        </p>
        <p>
          What you delete disappears from your pages at once and can be taken back for 30 days. While the
          portal runs it sweeps once a day: what was deleted, undone or revoked more than 30 days ago is
          erased from the database, and so are sign-ins that ended then, old answers with their keys, used
          links and old counts. Your account page gives you all that is yours as a file, and deletes the whole
          account with everything in it at once; a line stays that says an account of that number was deleted.
        </p>

        <h2>Cookies by name</h2>
        <p>
          All of them come with signing in, and none before. Where the portal is reached by https, the names
          of next-auth begin with <code>__Secure-</code> or <code>__Host-</code>.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">Cookie</th>
              <th scope="col">What for</th>
              <th scope="col">How long</th>
            </tr>
          </thead>
          <tbody>
            {cookies.map(({ name, what, time }) => (
              <tr key={name}>
                <th scope="row" className="wrap-anywhere">
                  <code>{name}</code>
                </th>
                <td>{what}</td>
                <td>{time}</td>
              </tr>
            ))}
          </tbody>
        </table>

        <h2>Mail</h2>
        <p>
          You get mail when you ask for a link: to open an account, to sign in, for a new password, or for a
          new address; and when you choose on your page of notices to hear of something by mail, with a link
          in each that stops them. It goes through the mail server that whoever runs this portal has set up.
          There are no newsletters and no pictures that report when a mail was opened.
        </p>

        <h2>Who is responsible</h2>
        <p>
          Metier is a program that anyone can host. Responsible for the data is whoever runs the portal at
          this address; what they may add, such as backups or a server in front of this one, they have to tell
          you themselves.
        </p>
      </div>
    </main>
  );
}
