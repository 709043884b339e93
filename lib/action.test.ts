import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "@/db/index";
import { inWords, readRoute } from "./action";
import { AppError } from "./errors";

const answerTo = async (error: unknown, refuse?: Parameters<typeof readRoute>[1]) => {
  const response = await readRoute(() => Promise.reject(error), refuse);
  return { status: response.status, later: response.headers.get("Retry-After"), text: await response.text() };
};

describe("what somebody asks for and cannot have", () => {
  it.each(["nothing", "unknown"] as const)("is told in a sentence while the database is away (%s)", async (outcome) => {
    const { status, later, text } = await answerTo(new DatabaseUnavailable(outcome, "The database took too long to answer."));
    expect([status, later]).toEqual([503, "10"]);
    expect(JSON.parse(text)).toMatchObject({
      ok: false,
      code: "unavailable",
      message: expect.stringMatching(/Please try again in a minute/),
    });
  });

  it("is told as a text to whoever opened the address of a file", async () => {
    const asText = (error: AppError) => inWords(error, {});
    expect(await answerTo(new DatabaseUnavailable("nothing", "gone"), asText)).toMatchObject({
      status: 503,
      text: expect.stringMatching(/^The database cannot be reached/),
    });
    expect(await answerTo(new AppError("too_large", "Too long."), asText)).toMatchObject({ status: 413, text: "Too long." });
  });

  it("is told also where another copy of the program refused it: the workers for handouts belong to all copies", async () => {
    class Copy extends Error {
      override name = "AppError";
      code = "too_many";
      detail = { retryAfterSeconds: 3 };
    }
    expect(await answerTo(new Copy("Many handouts are being made."))).toMatchObject({ status: 429, later: "3" });
  });

  it("is no sentence where it is a mistake of ours: that is thrown on", async () => {
    await expect(readRoute(() => Promise.reject(new TypeError("undefined is not a function")))).rejects.toThrow(TypeError);
  });
});

it("Every address of the app that reads from the database answers an outage so", () => {
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
  const bare = routes.filter((file) => {
    const text = readFileSync(`app/api/${file}`, "utf8");
    return /export (const|async function) GET/.test(text) && !/readRoute\(|archiveResponse\(/.test(text);
  });
  // The package of signing in has its own page of errors; figures are drawn from the code alone.
  expect(bare.toSorted()).toEqual(["auth/[...nextauth]/route.ts", "figures/[...pose]/route.ts"]);
});
