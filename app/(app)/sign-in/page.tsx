export const dynamic = "force-dynamic";
export const metadata = { title: "Sign in" };

export default function SignInPage() {
  return (
    <main>
      <h1>Sign in</h1>
    </main>
  );
}
