export const metadata = { title: "Metier" };

export default function HomePage() {
  return (
    <main id="content" className="page">
      <h1>Know the job, know its pay, live its day</h1>
    </main>
  );
}
