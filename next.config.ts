import type { NextConfig } from "next";

const config: NextConfig = {
  // A second dev server (a test's, a colleague's) needs a folder of its own.
  distDir: process.env.HOMESTRETCH_BUILD_DIR ?? ".next",
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  agentRules: false,
  serverExternalPackages: ["postgres", "sharp", "pino", "pdfkit", "@react-pdf/renderer"],
  experimental: {
    agentUpgrade: false,
    serverActions: { bodySizeLimit: "256kb" },
  },
};

export default config;
