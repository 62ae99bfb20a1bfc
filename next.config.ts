import type { NextConfig } from "next";

// The tests build beside a running portal, into a folder of their own.
const buildDirectory = process.env.BUILD_DIR || ".build";
const isOwnFolder = buildDirectory !== ".build";

const config: NextConfig = {
  agentRules: false,
  distDir: isOwnFolder ? `${buildDirectory}/next` : ".next",
  // `npm run check` looks at the types; a build that people wait for does not do it again.
  typescript: {
    ignoreBuildErrors: true,
    // Next adds the folder it builds into to this file; the one of the project stays as it is.
    ...(isOwnFolder ? { tsconfigPath: `${buildDirectory}/tsconfig.json` } : {}),
  },
  poweredByHeader: false,
  // The front makes ETags once per cached page; Next would hash every body on every request.
  generateEtags: false,
  // Metadata stays in the head for every reader, so that nothing streams.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // In development Next logs whole addresses; one of them may hold what somebody is paid.
  logging: { incomingRequests: { ignore: [/^\/salaries\/[^/]+\/you/] } },
  serverExternalPackages: ["@node-rs/argon2", "postgres", "pino", "nodemailer", "rate-limiter-flexible"],
  devIndicators: false,
  // A page preloads the fonts that its style sheet names, and so must know their addresses.
  turbopack: { rules: { "*.woff2": { condition: { query: "?address" }, type: "asset" } } },
  // Next has no segment such as `[role].epub`. The front knows these addresses, and not the ones they lead to.
  rewrites: async () => [
    ...["roles/:name.epub", "roles/:name.md", "series/:name.epub", "lists/:name.epub"].map((source) => ({
      source: `/${source.replace(":name", ":name([a-z0-9-]+)")}`,
      destination: `/${source.replace(".", "/")}`,
    })),
    // A service worker rules over what lies below its own address.
    { source: "/service-worker.js", destination: "/elements/service-worker.js" },
  ],
};

export default config;
