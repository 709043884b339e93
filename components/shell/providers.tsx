"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { Toasts } from "@/components/ui/toast";

/** Staff screens are English whatever the browser speaks, so that server and browser draw the same. */
export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale="en-US">
      <RouterProvider navigate={(path) => router.push(path as Route)}>
        {children}
        <Toasts />
      </RouterProvider>
    </I18nProvider>
  );
}
