import type { NextConfig } from "next";

const config: NextConfig = {
  // A second dev server (a test's, a colleague's) needs a folder of its own.
  distDir: process.env.HOMESTRETCH_BUILD_DIR ?? ".next",
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  agentRules: false,
  // Types are a step of their own in `npm test` and `npm run check`: `npm start` on a fresh machine need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The same code has the same name wherever it is built, so that several machines can serve one page together.
  generateBuildId: () => process.env.HOMESTRETCH_BUILD_ID ?? null,
  serverExternalPackages: ["postgres", "sharp", "pino", "pdfkit", "@react-pdf/renderer"],
  // The name of a built file carries its hash: a phone fetches it once.
  headers: async () => [{ source: "/built/:file", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] }],
  // In development Next logs every address; that of a patient's page is a secret.
  logging: { incomingRequests: { ignore: [/^\/p\//] } },
  experimental: {
    agentUpgrade: false,
    serverActions: { bodySizeLimit: "256kb" },
  },
};

export default config;
