"use client";
import { useEffect, useState } from "react";
import type { Result } from "@/lib/errors";
import type { Template, TemplateLine } from "@/lib/templates/template";

const unreachable = "The templates could not be loaded. Close this and open it again.";

async function ask<T>(address: string): Promise<Result<T>> {
  try {
    const response = await fetch(address, { cache: "no-store" });
    return await response.json();
  } catch {
    return { ok: false, code: "invalid", message: unreachable };
  }
}

export const fetchTemplate = (id: string) => ask<Template>(`/api/templates/${encodeURIComponent(id)}`);

/** All templates that this person can take, asked for when it is shown. */
export function useTemplates() {
  const [answer, setAnswer] = useState<Result<TemplateLine[]> | null>(null);
  useEffect(() => {
    let isShown = true;
    void ask<TemplateLine[]>("/api/templates").then((given) => isShown && setAnswer(given));
    return () => {
      isShown = false;
    };
  }, []);
  return { templates: answer?.ok ? answer.data : [], isLoading: answer === null, problem: answer && !answer.ok ? answer.message : null };
}
