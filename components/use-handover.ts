import { useCallback, useEffect, useRef } from "react";

/**
 * Passes the keyboard's place on where the button that held it goes away with its press: say `pass` before the change,
 * and give `take` as the ref of what stands there afterwards. Whoever has gone elsewhere meanwhile is left there.
 */
export function useHandover() {
  const target = useRef<HTMLElement | null>(null);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (!from.current || !target.current) return;
    const at = document.activeElement;
    // What was pressed may still stand there until the page has been read anew.
    if (at === from.current && at !== document.body) return;
    from.current = null;
    if (at === document.body) target.current.focus();
  });
  return {
    take: useCallback((element: HTMLElement | null) => {
      target.current = element;
    }, []),
    pass: useCallback(() => {
      from.current = document.activeElement;
    }, []),
  };
}
