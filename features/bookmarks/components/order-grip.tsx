"use client";

import type { KeyboardEvent, RefObject } from "react";
import { Button } from "@/components/button";
import { useListOrder } from "./use-list-order";

interface Props {
  id: string;
  title: string;
  version: RefObject<string>;
}

/** Moves a row of a list: by the pointer, by the arrow keys, Home and End, or by a press on an arrow. */
export function OrderGrip({ id, title, version }: Props) {
  const order = useListOrder();
  if (!order) return null;
  const { ids, move, drag } = order;
  const at = ids.indexOf(id);
  const row = { title, version };
  function onKey(event: KeyboardEvent) {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(id, to, row);
  }
  return (
    <span className="flex">
      <Button
        variant="quiet"
        className="mx-0! min-w-11 cursor-grab touch-none justify-center"
        data-arrows="own"
        onPointerDown={(event) => drag(id, event, row)}
        onKeyDown={onKey}
      >
        <span aria-hidden="true">⠿</span>
        <span className="sr-only">
          Order of {title}: {at + 1} of {ids.length}. The arrow keys move it.
        </span>
      </Button>
      <Arrow label={`Move ${title} up`} sign="↑" isOff={at === 0} onPress={() => move(id, at - 1, row)} />
      <Arrow
        label={`Move ${title} down`}
        sign="↓"
        isOff={at === ids.length - 1}
        onPress={() => move(id, at + 1, row)}
      />
    </span>
  );
}

interface ArrowProps {
  label: string;
  sign: string;
  isOff: boolean;
  onPress: () => void;
}

/** An arrow at the end of the list stays reachable, so that focus is not lost there. */
function Arrow({ label, sign, isOff, onPress }: ArrowProps) {
  return (
    <Button
      variant="quiet"
      className={`mx-0! min-w-11 justify-center ${isOff ? "opacity-40" : ""}`}
      aria-disabled={isOff}
      aria-label={label}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}
