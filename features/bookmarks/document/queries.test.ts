import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { appUrl } from "@/lib/env";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { termAddress } from "../address";
import { saveBookmark } from "../mutations";
import { listDuplicates } from "../queries";
import { listBookmarksOfPage } from "./queries";

it("a word of the glossary is kept by its address with what it means, and shown as kept on that page", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { mark } = await makeGuide();
    const { mark: another } = await makeGuide();
    const url = termAddress(`api-${mark}`, appUrl());
    const { bookmark } = await saveBookmark(learner, { url });
    await saveBookmark(learner, { url: termAddress(`api-${another}`, appUrl()) });
    await saveBookmark(learner, { url: "https://example.org/glossary#api" });
    expect(bookmark).toMatchObject({ kind: "link", title: "API", text: "Interface. How programs ask." });
    const shown = await listBookmarksOfPage(learner, "/glossary");
    expect(shown).toHaveLength(2);
    expect(shown).toContainEqual(
      expect.objectContaining({ target: "link", name: url, id: bookmark.id, etag: bookmark.etag }),
    );
    expect((await saveBookmark(learner, { url })).isNew).toBe(false);
    expect(await listDuplicates(learner)).toEqual([]);
    expect(await listBookmarksOfPage(other, "/glossary")).toEqual([]);
  }));
