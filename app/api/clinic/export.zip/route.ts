import { exportClinic } from "@/lib/leaving/export";
import { archiveResponse } from "../../archive-response";

/** All that this clinic has, for an owner; on record as an export. */
export const GET = () => archiveResponse("homestretch-clinic.zip", exportClinic);
