// The package `server-only` throws outside of Next, where scripts run: here it is empty.
export const resolve = (name, context, next) =>
  name === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(name, context);
