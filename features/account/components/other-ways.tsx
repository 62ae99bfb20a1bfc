const ways = {
  "/sign-in": "I have an account: sign in",
  "/sign-in/link": "Send me a link instead",
  "/reset": "I forgot my password",
  "/sign-up": "Open an account",
};

/** From each page on the way in to the others. */
export function OtherWays({ to }: { to: readonly (keyof typeof ways)[] }) {
  return (
    <ul className="grid border-t border-rule pt-2">
      {to.map((href) => (
        <li key={href}>
          <a href={href} className="inline-flex min-h-11 items-center">
            {ways[href]}
          </a>
        </li>
      ))}
    </ul>
  );
}
