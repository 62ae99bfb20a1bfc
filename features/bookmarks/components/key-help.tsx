"use client";

import { Modal } from "./modal";

const keys = [
  ["j or ↓", "the next bookmark"],
  ["k or ↑", "the one before"],
  ["x", "select it"],
  ["e", "change its title, tags, list and state"],
  ["d", "remove it; Undo takes it back"],
  ["/", "search"],
  ["?", "this help"],
];

export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal title="Keys that work here" onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
