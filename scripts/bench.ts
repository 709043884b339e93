import { bench } from "../bench/run";

const args = process.argv.slice(2);
const met = await bench(args);
// Workers of the measured code would keep this process alive.
process.exit(args.includes("--check") && !met ? 1 : 0);
