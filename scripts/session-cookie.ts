/**
 * Signs in over HTTP as a program would and returns the cookies to send from then on.
 * @throws Error when the address and password do not belong together.
 */
export async function sessionCookie(
  address: string,
  person: { email: string; password: string },
): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = await first.json();
  const response = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(first) },
    body: new URLSearchParams({ email: person.email, password: person.password, csrfToken, json: "true" }),
  });
  const cookies = cookiesOf(response);
  if (!cookies.includes("session-token=")) throw new Error(`Signing in answered ${response.status}.`);
  return cookies;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
