import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "./env";
import type { Claims } from "./sign-in/provider";

/** The one provider of OpenID Connect, under which its routes are found. */
export const providerId = "oidc";

/** What stands on the button of the sign-in page; null where no provider is set. */
export const providerName = (): string | null => {
  const { HOMESTRETCH_OIDC_ISSUER, HOMESTRETCH_OIDC_NAME } = env();
  return HOMESTRETCH_OIDC_ISSUER ? (HOMESTRETCH_OIDC_NAME ?? new URL(HOMESTRETCH_OIDC_ISSUER).hostname) : null;
};

const claims = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  email_verified: z.boolean().optional(),
});

/** As next-auth wants it, or nothing. The code is bound to the browser by PKCE, the answer by `state`, the token by `nonce`. */
export function oidcProviders(): OAuthConfig<Record<string, unknown>>[] {
  const { HOMESTRETCH_OIDC_ISSUER: issuer, HOMESTRETCH_OIDC_CLIENT_ID: clientId, HOMESTRETCH_OIDC_CLIENT_SECRET: clientSecret } = env();
  if (!issuer) return [];
  return [
    {
      ...{ id: providerId, name: providerId, type: "oauth", idToken: true, clientId, clientSecret },
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email" } },
      // Providers may keep the e-mail address out of the token and say it when they are asked.
      userinfo: {
        request: async ({ tokens, client }) => {
          const said = (tokens as { claims: () => Record<string, unknown> & { sub: string } }).claims();
          if (said.email !== undefined || !client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return said;
          return { ...(await client.userinfo(tokens.access_token, { method: "GET" })), ...said };
        },
      },
      // Whose session it becomes is decided later: see `signIn` in `auth.ts`.
      profile: ({ sub }) => ({ id: String(sub), sessionId: "" }),
    },
  ];
}

/** What the provider has proved, as far as it can be read. */
export function claimsOf(profile: unknown): Claims | null {
  const { HOMESTRETCH_OIDC_ISSUER: issuer } = env();
  const { data } = claims.safeParse(profile);
  if (!issuer || !data) return null;
  return { issuer, subject: data.sub, email: data.email ?? null, isEmailVerified: data.email_verified === true };
}
