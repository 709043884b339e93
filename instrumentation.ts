import type { Instrumentation } from "next";

/** Every error that nobody expected leaves one line with the digest that the person was shown. The route, not the path: a path can be a secret. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { errorFacts, log } = await import("@/lib/log");
  log.error({ route: context.routePath, method: request.method, type: context.routeType, ...errorFacts(error) }, "request failed");
};
