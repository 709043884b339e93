import type { ReactNode } from "react";
import { signOut, unlock } from "@/app/login/actions";
import { LockScreen } from "@/components/shell/lock-screen";
import { Shell } from "@/components/shell/shell";
import { currentActor } from "@/lib/auth";
import { getClinic } from "@/lib/clinic/clinics";

/** The frame of all staff pages. It guards nothing: each page asks for its actor itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const clinic = await getClinic(actor);
  return (
    <>
      <Shell person={{ name: actor.name, role: actor.role }} clinicName={clinic.name} signOut={signOut}>
        {children}
      </Shell>
      <LockScreen person={{ staffId: actor.staffId, name: actor.name }} idleMinutes={clinic.idleLockMinutes} unlock={unlock} />
    </>
  );
}
