// Set-up fetches what tests can do without in one go: one list of packages a run, and no second wait where the network is away.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const setup = path.resolve(import.meta.dirname, '../../scripts/setup.cjs');
let folder = '';
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs set-up as root on a machine with no browser, whose apt-get fails at a word. */
function setUp(failing: string) {
	const log = path.join(folder, 'asked');
	writeFileSync(log, '');
	const program = (name: string, text: string) => {
		writeFileSync(path.join(folder, name), `#!/bin/sh\n${text}\n`);
		chmodSync(path.join(folder, name), 0o755);
	};
	program('timeout', `echo "within $1" >>'${log}'; shift; exec "$@"`);
	program('apt-get', `echo "$*" >>'${log}'; [ "$1" != ${failing} ]`);
	// A clone that needs no packages.
	const clone = path.join(folder, 'clone');
	for (const lock of ['package-lock.json', 'node_modules/.package-lock.json']) {
		mkdirSync(path.dirname(path.join(clone, lock)), { recursive: true });
		writeFileSync(path.join(clone, lock), '{ "packages": {} }');
	}
	const script = path.join(clone, 'scripts', 'setup.cjs');
	cpSync(setup, script);
	const root = path.join(folder, 'root.cjs');
	writeFileSync(root, 'process.getuid = () => 0;');
	const { status, stderr } = spawnSync(process.execPath, ['-r', root, script, '--shell', '--firefox'], {
		encoding: 'utf8',
		env: { PATH: folder }
	});
	const asked = readFileSync(log, 'utf8').trim().split('\n');
	return {
		...{ status, stderr },
		words: asked.filter((line) => !line.startsWith('within')),
		seconds: asked.filter((line) => line.startsWith('within')).map((line) => Number(line.slice(7)))
	};
}

const install = (name: string) => `install -y -qq --no-install-recommends ${name}`;

describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')('set-up', () => {
	it('asks for no second list where the first could not be fetched, and goes on without', () => {
		const { status, stderr, words } = setUp('update');
		expect(words).toEqual(['update -qq']);
		expect(status).toBe(0);
		for (const name of ['Chromium without windows', 'Firefox ESR'])
			expect(stderr).toContain(`${name} is not here and could not be installed`);
	});

	it('tries each package by one list, all within one stretch of time', () => {
		const { status, words, seconds } = setUp('install');
		expect(words).toEqual(['update -qq', install('chromium-headless-shell'), install('firefox-esr')]);
		expect(status).toBe(0);
		expect(seconds[0]).toBe(300);
		expect(seconds).toEqual([...new Set(seconds)].sort((a, b) => b - a));
	});
});
