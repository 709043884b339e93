import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Showcase } from "./showcase";

export const metadata: Metadata = { title: "Every component" };

/** For those who build the product: every component in every state. It exists in development only. */
export default function ComponentsPage() {
  if (process.env.NODE_ENV !== "development") notFound();
  return <Showcase />;
}
