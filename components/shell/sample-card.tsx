"use client";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";

type SampleCardProps = { count: number; remove: FormAction<{ removed: number }> };

const people = (count: number) => (count === 1 ? "1 invented patient" : `${count} invented patients`);

/** Erased for good, and so it asks: this is one of the few things that cannot be undone. */
export function SampleCard({ count, remove }: SampleCardProps) {
  const router = useRouter();
  const done = ({ removed }: { removed: number }) => {
    toast(`Removed ${people(removed)}.`);
    router.refresh();
  };
  return (
    <Card title="Sample caseload">
      <p className="text-soft">{people(count)}, marked “Sample”, to look around with.</p>
      <div>
        <Dialog title="Remove the sample caseload?" size="small" role="alertdialog" trigger={<Button>Remove the sample caseload</Button>}>
          {(close) => (
            <Form action={remove} onDone={done}>
              <p>
                {people(count)} and everything you did with them will be gone for good: programs, links, handouts. Your own patients are not
                touched.
              </p>
              <Actions>
                <Button type="submit" kind="danger">
                  Remove for good
                </Button>
                <Button onPress={close}>Keep them</Button>
              </Actions>
            </Form>
          )}
        </Dialog>
      </div>
    </Card>
  );
}
