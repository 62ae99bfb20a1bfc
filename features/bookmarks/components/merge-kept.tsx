"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Notice } from "@/components/notice";
import { send } from "@/lib/http/client";
import type { mergeMine } from "../document/endpoints";
import { mergeVisitorBookmarks } from "../visitor-merge";
import { visitorStore } from "../visitor-store";

/** Brings what was kept in this browser before its reader signed in into the account, and says what came of it. */
export function MergeKept() {
  const router = useRouter();
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    const merge = async (bookmarks: Record<string, string>[]) => {
      const answer = await send<typeof mergeMine>("POST", "/api/v1/me/merge", { body: { bookmarks } });
      return answer.ok ? answer.body.bookmarks : null;
    };
    void mergeVisitorBookmarks(visitorStore(), merge).then((said) => {
      if (!said) return;
      setWords(said);
      router.refresh();
    });
  }, [router]);
  return (
    <div role="status" className={words ? "mb-6" : ""}>
      {words ? <Notice tone="good" title={words} /> : null}
    </div>
  );
}
