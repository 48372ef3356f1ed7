// A command runs as its sources are now, whatever their times and sizes say, and bundles nothing anew while they stay.
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const home = mkdtempSync(path.join(tmpdir(), 'wijkladder-bundle-'));
const put = (file: string, text: string): void => {
	mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
	writeFileSync(path.join(home, file), text);
};

beforeAll(() => {
	for (const name of ['run.mjs', 'bundle.mjs', 'sources.mjs', 'workings.mjs', 'tsconfig.json'])
		cpSync(path.join(root, 'scripts', name), path.join(home, 'scripts', name));
	for (const name of ['package.json', 'package-lock.json'])
		cpSync(path.join(root, name), path.join(home, name));
	symlinkSync(path.join(root, 'node_modules'), path.join(home, 'node_modules'), 'junction');
	put('src/lib/word.ts', "export const word: string = 'een';\n");
	put(
		'scripts/say.ts',
		"import { word } from '../src/lib/word.ts';\nconst { other } = await import('./other.ts');\nconsole.log(word, other, process.argv.slice(2).join(' '));\n"
	);
	put('scripts/other.ts', "export const other = 'twee';\n");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const say = (...words: string[]): string =>
	execFileSync(process.execPath, [path.join(home, 'scripts/run.mjs'), 'say', ...words], {
		encoding: 'utf8',
		stdio: 'pipe'
	}).trim();
const bundles = (): string[] => readdirSync(path.join(home, '.cache/commands')).sort();

it('never runs an old bundle, and makes one only where something changed', () => {
	expect(say('--lang', 'en')).toBe('een twee --lang en');
	const first = bundles();
	expect(say()).toBe('een twee');
	expect(bundles()).toEqual(first);

	const file = path.join(home, 'src/lib/word.ts');
	const { atime, mtime, size } = statSync(file);
	put('src/lib/word.ts', "export const word: string = 'EEN';\n");
	utimesSync(file, atime, mtime);
	expect(statSync(file)).toMatchObject({ mtime, size });
	expect(say()).toBe('EEN twee');
	put('scripts/other.ts', "export const other = 'drie';\n");
	expect(say()).toBe('EEN drie');
	expect(bundles()).toHaveLength(3);

	put('src/lib/word.ts', "export const word: string = 'een';\n");
	put('scripts/other.ts', "export const other = 'twee';\n");
	expect(say()).toBe('een twee');
	expect(bundles()).toHaveLength(3);
});

it('refuses to bundle what it would not see change', () => {
	put('elsewhere/word.ts', "export const word = 'elders';\n");
	put('src/lib/word.ts', "export { word } from '../../elsewhere/word.ts';\n");
	expect(() => say()).toThrow(/does not hash elsewhere\/word\.ts/);
});
