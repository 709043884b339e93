/** A launcher for tests to kill: brings up the server of the folder named, says which, and stays until its parent is gone. */
import { startEmbedded } from "../embedded";
import { fleeting } from "./fleeting";

process.on("disconnect", () => process.exit());
process.send?.(await startEmbedded({ dataDir: process.argv[2] ?? "", settings: fleeting }));
