"use client";

import { useState } from "react";
import { areKeysOn, turnKeys } from "../keys";
import { Modal } from "./modal";

const keys = [
  ["j or ↓", "the next bookmark"],
  ["k or ↑", "the one before"],
  ["x", "select it"],
  ["e", "change its title, tags, list and state"],
  ["d", "remove it; Undo takes it back"],
  ["↑ ↓ Home End", "on the handle ⠿ of a list: move the bookmark"],
  ["/", "search"],
  ["?", "this help"],
  ["k", "in a guide: keep the entry that you are at, or the guide"],
];

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const [isOn, setOn] = useState(() => areKeysOn());
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
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-signal"
          checked={isOn}
          onChange={({ target: { checked } }) => {
            turnKeys(checked);
            setOn(checked);
          }}
        />
        Keys work in this browser
      </label>
    </Modal>
  );
}
