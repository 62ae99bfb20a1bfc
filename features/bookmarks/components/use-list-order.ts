import { createContext, type PointerEvent, useContext } from "react";

/** How a row of a list is moved. A row outside a list, or one of a search in it, has no such context. */
export interface ListOrder {
  ids: readonly string[];
  /** Moves a row to a place of the page, counted from 0, and keeps it there. */
  move: (id: string, to: number, row: MovedRow) => void;
  /** Lets a row follow the pointer until it is let go. */
  drag: (id: string, event: PointerEvent<HTMLElement>, row: MovedRow) => void;
}

export interface MovedRow {
  title: string;
  /** The ETag that the next write sends. */
  version: { current: string };
}

export const ListOrderContext = createContext<ListOrder | null>(null);

export function useListOrder(): ListOrder | null {
  return useContext(ListOrderContext);
}
