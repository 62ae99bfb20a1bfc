export const metadata = { title: "Page not found" };

export default function MissingPage() {
  return (
    <main>
      <h1>There is no page at this address</h1>
      <p>
        <a href="/">Go to the home page</a>
      </p>
    </main>
  );
}
