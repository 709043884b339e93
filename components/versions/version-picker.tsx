"use client";
import { ArrowLeftRight } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";

type Props = { programId: string; from: string; to: string; options: readonly SelectOption[] };

/** Which two are beside each other. */
export function VersionPicker({ programId, from, to, options }: Props) {
  const router = useRouter();
  const show = (left: string, right: string) => router.push(`/programs/${programId}/compare?from=${left}&to=${right}` as Route);
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden">
      <Select label="Left" name="from" value={from} options={options} onChange={(left) => show(left, to)} />
      <Select label="Right" name="to" value={to} options={options} onChange={(right) => show(from, right)} />
      <Button onPress={() => show(to, from)}>
        <ArrowLeftRight aria-hidden="true" />
        Swap sides
      </Button>
    </div>
  );
}
