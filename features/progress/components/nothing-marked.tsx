/** An empty page teaches where marks are made. */
export function NothingMarked() {
  return (
    <div className="measure border-t border-ink py-5">
      <h2 className="text-lg">Nothing marked yet</h2>
      <p className="mt-2">
        In a guide, each step and each task has a place to say how far you are: to do, doing, done, skipped.
        Begin with <a href="/roles/backend-developer#start">the first steps of a backend developer</a>, or{" "}
        <a href="/roles">choose another role</a>.
      </p>
    </div>
  );
}
