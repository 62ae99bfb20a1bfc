/** What came of trying to sign in. */
export type SignInOutcome = "in" | "wrong" | "second-factor" | "too-many" | "unreachable";

/**
 * Signs this browser in through next-auth's credentials callback.
 * @param way `credentials` (email, password, code) or `link` (token, password, code, timeZone)
 * @param request how to fetch; a test passes its own
 */
export async function signIn(
  way: "credentials" | "link",
  values: Record<string, string>,
  request: typeof fetch = fetch,
): Promise<SignInOutcome> {
  const response = await post(`/api/auth/callback/${way}`, values, request);
  if (!response || response.status >= 500) return "unreachable";
  if (response.ok) return "in";
  const said = await response.text();
  return (["too-many", "second-factor"] as const).find((word) => said.includes(`error=${word}`)) ?? "wrong";
}

/**
 * Asks for the address at another service that signs this browser in.
 * @param landing the path to which the browser comes back in the end
 * @returns null when the service or the server cannot be reached
 */
export async function leaveFor(
  way: string,
  landing: string,
  request: typeof fetch = fetch,
): Promise<string | null> {
  const response = await post(`/api/auth/signin/${way}`, { callbackUrl: landing }, request);
  if (!response?.ok) return null;
  const { url } = await response.json();
  // next-auth leads to its own page of errors when it could not ask the service.
  return typeof url === "string" && !url.includes("/api/auth/") ? url : null;
}

/** Signs this browser out, on the server too. False when the server could not be reached. */
export async function signOut(request: typeof fetch = fetch): Promise<boolean> {
  return (await post("/api/auth/signout", {}, request))?.ok ?? false;
}

/** next-auth takes a form that carries its own token. Null when the server cannot be reached. */
async function post(
  path: string,
  values: Record<string, string>,
  request: typeof fetch,
): Promise<Response | null> {
  try {
    const { csrfToken } = await (await request("/api/auth/csrf")).json();
    return await request(path, {
      method: "POST",
      body: new URLSearchParams({ ...values, csrfToken, json: "true" }),
    });
  } catch {
    return null;
  }
}
