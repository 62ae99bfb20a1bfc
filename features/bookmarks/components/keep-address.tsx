import { redirect } from "next/navigation";
import { Button, ButtonLink } from "@/components/button";
import { Field, TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import { OwnDayOf } from "@/components/own-day";
import { currentPerson } from "@/features/account/session";
import { bookmarksHref } from "../bookmarks-href";
import type { NewBookmark } from "../input";
import { findBookmarkOfAddress } from "../queries";

/** The page that another page of the web is brought to; what is kept already is offered in its place. */
export async function KeepAddress({ brought }: { brought: NewBookmark }) {
  const learner = await currentPerson();
  const { url, title, text } = brought;
  if (!learner) {
    const given = Object.entries(brought).flatMap(([name, value]) => (value ? [[name, value]] : []));
    const here = `/bookmarks/new?${new URLSearchParams(given)}`;
    redirect(`/sign-in?returnTo=${encodeURIComponent(here)}`);
  }
  const known = url ? await findBookmarkOfAddress(learner, url) : null;
  if (known) {
    return (
      <div className="grid justify-items-start gap-6">
        <Notice tone="good" title={`You keep “${known.ownTitle ?? known.title}”`}>
          <p>
            Since <OwnDayOf at={known.keptAt} reader={learner} />.
            {known.note ? ` Your note: ${known.note}` : ""}
          </p>
        </Notice>
        <ButtonLink href={bookmarksHref({ q: `"${known.title.replaceAll('"', " ")}"`.slice(0, 500) })}>
          Show it among your bookmarks
        </ButtonLink>
      </div>
    );
  }
  return (
    <form method="post" action="/api/v1/bookmarks" className="grid max-w-xl gap-4">
      <Field name="url" label="Address" type="url" required maxLength={2000} defaultValue={url} />
      <Field name="title" label="Title" maxLength={500} defaultValue={title} />
      <TextField name="text" label="Passage" rows={4} maxLength={5000} defaultValue={text} />
      <TextField name="note" label="Your note" rows={3} maxLength={20_000} />
      <Button type="submit" variant="primary" className="justify-self-start">
        Keep
      </Button>
    </form>
  );
}
