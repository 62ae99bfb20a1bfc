import { useCallback, useEffect, useRef } from "react";

/**
 * Passes the keyboard's place on where the button that held it goes away with its press: say `pass` before the change,
 * and give `take` as the ref of what stands there afterwards. Whoever has gone elsewhere meanwhile is left there.
 */
export function useHandover() {
  const target = useRef<HTMLElement | null>(null);
  const isDue = useRef(false);
  useEffect(() => {
    if (!isDue.current || !target.current) return;
    isDue.current = false;
    if (document.activeElement === document.body) target.current.focus();
  });
  return {
    take: useCallback((element: HTMLElement | null) => {
      target.current = element;
    }, []),
    pass: useCallback(() => {
      isDue.current = true;
    }, []),
  };
}
