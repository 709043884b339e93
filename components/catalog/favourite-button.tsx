"use client";
import { Star } from "lucide-react";
import { startTransition, useOptimistic } from "react";
import { IconButton } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";

type Toggle = (previous: unknown, input: { exerciseId: string; favourite: boolean }) => Promise<Result>;
type Props = { exerciseId: string; name: string; isFavourite: boolean; toggle: Toggle };

export function FavouriteButton({ exerciseId, name, isFavourite, toggle }: Props) {
  const [shown, show] = useOptimistic(isFavourite);
  const press = () =>
    startTransition(async () => {
      show(!shown);
      const result = await toggle(null, { exerciseId, favourite: !shown });
      if (!result.ok) toast(result.message);
    });
  return (
    <IconButton
      size="small"
      label={shown ? `Remove ${name} from favourites` : `Add ${name} to favourites`}
      icon={<Star aria-hidden="true" className={shown ? "fill-amber text-amber" : ""} />}
      onPress={press}
    />
  );
}
