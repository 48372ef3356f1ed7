// Once a run of tests the bundle of the commands is made ready: each of hundreds of runs then starts without looking at its sources.
import { bundled } from '../scripts/bundle.mjs';

/** For Vitest and Playwright: before any test, and for all their workers. */
export default async function bundleCommands(): Promise<void> {
	process.env.WIJKLADDER_COMMANDS = await bundled();
}
