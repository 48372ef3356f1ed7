// The kept programs of the site are named by everything that they are made of, and by nothing that a programme's own data decide.
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { programKey } from '../../scripts/programs.mjs';
import { filesUnder, isProgramSource, programSources, programVersion } from '../../scripts/sources.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const home = mkdtempSync(path.join(tmpdir(), 'wijkladder-programs-'));
beforeAll(() => {
	for (const name of programSources)
		cpSync(path.join(root, name), path.join(home, name), { recursive: true });
	mkdirSync(path.join(home, 'node_modules'));
	writeFileSync(path.join(home, 'node_modules/.package-lock.json'), '{"packages":{}}');
	mkdirSync(path.join(home, 'data/demo'), { recursive: true });
	mkdirSync(path.join(home, 'indicators'));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(home, { recursive: true, force: true }));

const key = (): string => programKey(home);

describe('the key of the programs', () => {
	it(
		'changes with one byte of any source, whatever its size and time say, and back',
		{ timeout: 120_000 },
		() => {
			const files = programSources.flatMap((name) => filesUnder(path.join(home, name)));
			const first = key();
			fc.assert(
				fc.property(fc.constantFrom(...files), fc.nat(), (file, at) => {
					const was = readFileSync(file);
					fc.pre(was.length > 0);
					const { atime, mtime } = statSync(file);
					const changed = Buffer.from(was);
					changed[at % was.length] = (changed[at % was.length] ?? 0) ^ 1;
					writeFileSync(file, changed);
					utimesSync(file, atime, mtime);
					const other = key();
					writeFileSync(file, was);
					expect(other).not.toBe(first);
				}),
				{ numRuns: 25, seed: 16 }
			);
			expect(key()).toBe(first);
		}
	);

	it.each(['src/lib/domain/new.ts', 'static/new.txt', '.env', '.env.production', '.browserslistrc'])(
		'changes where %s comes',
		(name) => {
			const first = key();
			const file = path.join(home, name);
			writeFileSync(file, '');
			const other = key();
			rmSync(file);
			expect(other).not.toBe(first);
			expect(key()).toBe(first);
		}
	);

	it('changes with the packages that are installed', () => {
		const first = key();
		writeFileSync(path.join(home, 'node_modules/.package-lock.json'), '{"packages":{"a":{"version":"2"}}}');
		expect(key()).not.toBe(first);
	});

	it.each(['VITE_COLOUR', 'PUBLIC_NAME', 'BROWSERSLIST_ENV'])('changes with the setting %s', (name) => {
		const first = key();
		vi.stubEnv(name, 'something else');
		expect(key()).not.toBe(first);
	});

	it('stays where data, definitions or the place of a build are others', () => {
		const first = key();
		writeFileSync(path.join(home, 'data/demo/notes.csv'), 'text\n');
		writeFileSync(path.join(home, 'indicators/programme.yaml'), 'id: other\n');
		for (const name of ['WIJKLADDER_DATA', 'WIJKLADDER_BUILD', 'WIJKLADDER_COMPRESS', 'NODE_ENV', 'VITEST'])
			vi.stubEnv(name, '/somewhere/else');
		expect(key()).toBe(first);
	});
});

it('a bundle with a file that the key does not know is refused', () => {
	for (const name of [
		'src/lib/domain/area.ts',
		'scripts/work-out.ts',
		'static/.nojekyll',
		'src/app.html?raw'
	])
		expect(isProgramSource(path.join(root, name))).toBe(true);
	for (const name of [
		'data/velve-lindenhof/notes.csv',
		'indicators/programme.yaml',
		'scripts/seal.ts',
		'srcs/a.ts'
	])
		expect(isProgramSource(path.join(root, name))).toBe(false);
});

it('the version that the site bears is that of its sources', () => {
	expect(programVersion()).toMatch(/^[0-9a-f]{16}$/);
	expect(programVersion()).toBe(programVersion());
});
