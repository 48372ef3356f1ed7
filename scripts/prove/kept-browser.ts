// A Chromium with a profile of its own that can be killed as a power cut does it: main process and all its children at once.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumArguments } from '../chromium.ts';

const { browserPath } = createRequire(import.meta.url)('../setup.cjs') as { browserPath: () => string };

export interface Killable {
	context: BrowserContext;
	/** SIGKILL: nothing is closed or written any more. */
	kill(): Promise<void>;
}

/** Chromium writes where it listens; a file that an earlier one left would mislead. */
async function listening(profile: string, process: ChildProcess): Promise<string> {
	const file = path.join(profile, 'DevToolsActivePort');
	for (let tries = 0; tries < 600; tries++) {
		if (process.exitCode !== null) throw new Error(`Chromium ended with ${process.exitCode}`);
		const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
		if (port) return `http://127.0.0.1:${port}`;
		await sleep(50);
	}
	throw new Error('Chromium did not start within 30 s');
}

export async function startOn(profile: string): Promise<Killable> {
	rmSync(path.join(profile, 'DevToolsActivePort'), { force: true });
	for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
		rmSync(path.join(profile, lock), { force: true });
	const executable = browserPath() || chromium.executablePath();
	const child = spawn(
		executable,
		[
			...chromiumArguments,
			...['--headless', '--disable-gpu', '--lang=nl-NL', '--window-size=1440,900'],
			...['--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
		],
		{ stdio: 'ignore', detached: true }
	);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const end = () => {
		if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
			process.kill(-child.pid, 'SIGKILL');
	};
	// A group of its own outlives whoever started it.
	process.once('exit', end);
	void ended.then(() => process.off('exit', end));
	const browser = await chromium.connectOverCDP(await listening(profile, child));
	const [context] = browser.contexts();
	if (!context) throw new Error('Chromium has no window');
	return {
		context,
		async kill() {
			end();
			await ended;
			await browser.close().catch(() => undefined);
		}
	};
}
