/** The word mark: the name over a day in little, from the first messages to wrapping up. */
export function WordMark() {
  return (
    <span className="inline-block">
      <span className="block text-lg font-semibold leading-none tracking-tight">Metier</span>
      <svg width="100%" height="5" aria-hidden="true" className="mt-1.5 block w-0 min-w-full">
        <rect width="11%" height="5" className="word-mark fill-day-meeting" />
        <rect x="14%" width="33%" height="5" className="word-mark fill-day-build" />
        <rect x="54%" width="13%" height="5" className="word-mark fill-day-watch" />
        <rect x="70%" width="17%" height="5" className="word-mark fill-day-fix" />
        <rect x="90%" width="10%" height="5" className="word-mark fill-day-wrap-up" />
      </svg>
    </span>
  );
}
