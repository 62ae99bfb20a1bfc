import type { NextConfig } from "next";

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  // The front makes ETags once per cached page; Next would hash every body on every request.
  generateEtags: false,
  // Metadata stays in the head for every reader, so that nothing streams.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "postgres", "pino", "nodemailer"],
  devIndicators: false,
};

export default config;
