// Runs a command in a folder and ends it, with all that it started, at a moment or just before one of its changes to the disk.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../beside.mjs';
import { root } from '../../inputs.mjs';

export interface Command {
	script: string;
	words: string[];
	env: Record<string, string>;
	/** Where it puts what it makes. */
	place: Place;
}
/** `after` so many milliseconds of writing, or just before change `at`; null lets it end by itself. */
export type Kill = { after: number } | { at: number } | null;
export interface Ended {
	killed: boolean;
	/** To the disk, below the folder of the place. */
	changes: number;
	/** Milliseconds from the first sign of writing to the end. */
	writing: number;
	said: string;
}

const killer = fileURLToPath(new URL('kill-at.mjs', import.meta.url));

export function run({ script, words, env, place }: Command, kill: Kill): Promise<Ended> {
	const child = spawn(process.execPath, ['--import', killer, script, ...words], {
		cwd: root,
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: {
			...{ ...process.env, ...env },
			...{ KILL_AT: String(kill && 'at' in kill ? kill.at : 0), KILL_BELOW: place.folder }
		}
	});
	let said = '';
	child.stderr.on('data', (text: Buffer) => (said += text.toString()));
	const end = (): void => {
		try {
			process.kill(-(child.pid ?? 0), 'SIGKILL');
		} catch {
			// It had ended by itself.
		}
	};
	let began = 0;
	const timer = setInterval(() => {
		if (began > 0 || !readdirSync(place.folder).some((one) => one.startsWith(`.${place.name}.`))) return;
		began = Date.now();
		if (kill && 'after' in kill) setTimeout(end, kill.after);
	}, 2);
	return new Promise((resolve) => {
		child.on('exit', (code, signal) => {
			clearInterval(timer);
			// What it had started goes with it, as when a machine stops.
			end();
			const changes = Number(/changes (\d+)/.exec(said)?.[1] ?? 0);
			const killed = signal === 'SIGKILL';
			if (!killed && code !== 0) said = `ended with ${code}: ${said.slice(-300)}`;
			resolve({ killed, changes, writing: Date.now() - began, said });
		});
	});
}

/** How many files, and one hash of their names and bytes; leftovers at the top, whose names begin with a dot, apart. */
export function treeOf(folder: string): string {
	let names: string[];
	try {
		names = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
			.filter((name) => !name.startsWith('.'))
			.sort();
	} catch {
		return 'not there';
	}
	const hash = createHash('sha256');
	for (const name of names)
		hash.update(`${name}\0`).update(
			createHash('sha256')
				.update(readFileSync(path.join(folder, name)))
				.digest()
		);
	return `${names.length} files, ${hash.digest('hex').slice(0, 16)}`;
}
