import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import { nonceHeader } from "@/lib/request-headers";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Homestretch", template: "%s · Homestretch" },
  description: "Home exercise programs: compose, print, share.",
  robots: { index: false, follow: false },
  // A number in a name or a note is not a telephone number to tap on.
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f4ec" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

/** Every page is made for its request: a page made in advance has no nonce and would silently never come to life. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <html lang="en">
      <head>
        {/* The widget library reads it for the styles that it adds. */}
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
