// Runs a small script to its end, or kills it just before each of its changes to the disk in turn.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const killer = fileURLToPath(new URL('../../../scripts/prove/half/kill-at.mjs', import.meta.url));

export interface Ended {
	killed: boolean;
	code: number;
	said: string;
}
/** Runs a script to its end, or to just before its nth change below the folder. */
export const run = (
	below: string,
	script: string,
	words: string[],
	env: Record<string, string>,
	at = 0
): Promise<Ended> =>
	new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			// It lives for a second: what is compiled anew to run faster later takes a third of that.
			['--no-turbofan', '--import', killer, here(script), ...words],
			{ env: { ...process.env, ...env, KILL_AT: String(at), KILL_BELOW: below } },
			(_, __, said) => resolve({ killed: child.signalCode === 'SIGKILL', code: child.exitCode ?? 0, said })
		);
	});
export const changesIn = ({ said }: Ended): number => Number(/changes (\d+)/.exec(said)?.[1]);

/** Kills at every change, or at those that are named, a few at once; each time in a copy of the old state. */
export async function atEvery(
	scratch: string,
	changes: number | readonly number[],
	old: string,
	kill: (place: string, at: number) => Promise<Ended>,
	judge: (place: string, at: number) => void | Promise<void>
): Promise<void> {
	const waiting =
		typeof changes === 'number' ? Array.from({ length: changes }, (_, place) => place + 1) : [...changes];
	const work = async (): Promise<void> => {
		for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
			const place = mkdtempSync(path.join(scratch, 'killed-'));
			cpSync(old, place, { recursive: true });
			const { killed, said } = await kill(place, at);
			expect(killed, `change ${at}: ${said}`).toBe(true);
			await judge(place, at);
			rmSync(place, { recursive: true });
		}
	};
	await Promise.all([work(), work()]);
}
