// A build beside the usual one (WIJKLADDER_BUILD) finds what tsconfig.json builds on, also where nothing was ever built.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { layOut } from '../../scripts/step.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const clone = mkdtempSync(path.join(tmpdir(), 'wijkladder-clone-'));
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(clone, { recursive: true, force: true });
});

it('lays out the usual workings on a fresh clone, whatever folder the build is for', async () => {
	const needed = [
		'package.json',
		'svelte.config.js',
		'tsconfig.json',
		'vite.config.ts',
		'scripts/sources.mjs',
		'src'
	];
	for (const name of needed) cpSync(path.join(root, name), path.join(clone, name), { recursive: true });
	symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
	vi.stubEnv('WIJKLADDER_BUILD', path.join(clone, 'elsewhere'));
	const { extends: base } = JSON.parse(readFileSync(path.join(clone, 'tsconfig.json'), 'utf8')) as {
		extends: string;
	};
	expect(existsSync(path.join(clone, base))).toBe(false);
	expect(await layOut(clone)).toBe(true);
	expect(existsSync(path.join(clone, base))).toBe(true);
	expect(process.env.WIJKLADDER_BUILD).toBe(path.join(clone, 'elsewhere'));
});
