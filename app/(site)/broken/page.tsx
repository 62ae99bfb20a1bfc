export const metadata = { title: "Something went wrong" };

export default function BrokenPage() {
  return (
    <main>
      <h1>Something went wrong on our side</h1>
      <p>This page could not be made just now. It is not your doing, and nothing of yours is lost.</p>
      <p>
        Try again in a minute, or <a href="/">go to the home page</a>.
      </p>
    </main>
  );
}
