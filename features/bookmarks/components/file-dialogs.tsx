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
          <li key={name} className="grid grid-cols-[4rem_minmax(0,1fr)] items-baseline">
            <a
              href={`/api/v1/bookmarks/export${ending}`}
              download
              className="inline-flex min-h-11 items-center"
            >
              {name}
            </a>
            <span className="text-quiet first-letter:uppercase">{what}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function OutsideDialog({ onClose }: { onClose: () => void }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [copied, setCopied] = useState("");
  // React refuses to write such an address itself; this one holds nothing but our own words and origin.
  useEffect(() => link.current?.setAttribute("href", bookmarklet()), []);
  async function copy() {
    try {
      await navigator.clipboard.writeText(bookmarklet());
      setCopied("Copied. Paste it as the address of a new bookmark of your browser.");
    } catch {
      setCopied("This browser lets nothing be copied. Drag the link.");
    }
  }
  return (
    <Modal title="Keep a page from anywhere" onClose={onClose}>
      <p>
        Drag this link into the bar of bookmarks of your browser. Pressed on any page, it brings that page
        here with its title and the passage that you have selected.
      </p>
      <p className="flex flex-wrap items-center gap-4">
        <a ref={link} href="/bookmarks/new" className="button">
          Keep in Metier
        </a>
        <Button variant="quiet" onClick={copy}>
          Copy its address
        </Button>
      </p>
      <p role="status">{copied}</p>
      <p className="text-quiet">On a phone, install Metier and share a page with it.</p>
    </Modal>
  );
}

/** Opens the form to keep a page with its address, its title and what is selected on it. */
function bookmarklet(): string {
  const parts = {
    url: "location.href",
    title: "document.title.slice(0,500)",
    text: "String(getSelection()).slice(0,1000)",
  };
  const query = Object.entries(parts).map(([name, value]) => `${name}='+encodeURIComponent(${value})`);
  return `javascript:void(window.open('${location.origin}/bookmarks/new?${query.join("+'&")}))`;
}
