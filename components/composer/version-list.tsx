import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import type { VersionSummary } from "@/lib/programs/versions";

type Props = { programId: string; versions: readonly VersionSummary[]; current: number; publishedOn: (at: Date) => string };

/** Every version of the program, the newest on top. */
export const VersionList = ({ programId, versions, current, publishedOn }: Props) => (
  <Card
    title="Versions"
    actions={
      versions.length > 1 && (
        <TextLink
          href={
            `/programs/${programId}/compare?from=${current === versions[0]?.number ? current - 1 : current}&to=${versions[0]?.number}` as Route
          }
        >
          Compare
        </TextLink>
      )
    }
  >
    <ol className="flex flex-col gap-2">
      {versions.map((version) => (
        <li key={version.number}>
          {version.number === current ? (
            <strong aria-current="page">Version {version.number}</strong>
          ) : (
            <TextLink href={`/programs/${programId}/versions/${version.number}` as Route}>Version {version.number}</TextLink>
          )}
          <span className="block text-xs text-soft">
            {publishedOn(version.publishedAt)}, {version.publisher}
          </span>
        </li>
      ))}
    </ol>
  </Card>
);
