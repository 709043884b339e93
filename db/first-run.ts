import { openAs } from "./roles";

/** Whether any clinic exists. Only the owner of the tables can see that. */
export async function hasClinic(ownerUrl: string): Promise<boolean> {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  const [row] = await owner.run("select exists (select from clinics) as found", [], false).finally(() => owner.close());
  return row?.found === true;
}
