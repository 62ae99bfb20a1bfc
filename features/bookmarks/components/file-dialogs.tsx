"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { ImportDialog } from "./import-dialog";
import { Modal } from "./modal";

/** Bringing bookmarks in, taking them away, and keeping from any page of the web. */
export function FileDialogs() {
  const [open, setOpen] = useState<"import" | "export" | "outside" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="mt-6 flex flex-wrap gap-2 border-t border-rule pt-4">
      <Button onClick={() => setOpen("import")}>Import</Button>
      <Button onClick={() => setOpen("export")}>Export</Button>
      <Button onClick={() => setOpen("outside")}>Keep from anywhere</Button>
      {open === "import" ? <ImportDialog onClose={close} /> : null}
      {open === "export" ? <ExportDialog onClose={close} /> : null}
      {open === "outside" ? <OutsideDialog onClose={close} /> : null}
    </div>
  );
}

const exports = [
  ["", "JSON", "everything, with nothing lost; the import takes it back"],
  [".html", "HTML", "for browsers and other keepers of bookmarks"],
  [".csv", "CSV", "for spreadsheets"],
] as const;

function ExportDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal title="Export your bookmarks" onClose={onClose}>
      <ul className="grid gap-2">
        {exports.map(([ending, name, what]) => (
          <li key={name}>
            <a
              href={`/api/v1/bookmarks/export${ending}`}
              download
              className="inline-flex min-h-11 items-center"
            >
              {name}
            </a>
            <span className="text-quiet">: {what}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function OutsideDialog({ onClose }: { onClose: () => void }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // React refuses to write such an address itself; this one holds nothing but our own words and origin.
    const open = `${location.origin}/bookmarks/new?url='+encodeURIComponent(location.href)+'&title='+encodeURIComponent(document.title)+'&text='+encodeURIComponent(String(getSelection()).slice(0,1000))`;
    link.current?.setAttribute("href", `javascript:void(window.open('${open}))`);
  }, []);
  return (
    <Modal title="Keep a page from anywhere" onClose={onClose}>
      <p>
        Drag this link into the bar of bookmarks of your browser. Pressed on any page, it brings that page
        here with its title and the passage that you have selected.
      </p>
      <p>
        <a ref={link} href="/bookmarks/new" className="button">
          Keep in Metier
        </a>
      </p>
      <p className="text-quiet">On a phone, install Metier and share a page with it.</p>
    </Modal>
  );
}
