// The rules of lint that are ours, by the program that runs them; and that no file switches one off.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, root, textOf } from './sources.ts';

const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');

/** Which rules a file of these lines breaks, by line. */
function broken(place: string, lines: readonly string[]): string[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'lint-'));
	try {
		for (const own of ['.oxlintrc.json', 'scripts/lint-rules.mjs', place])
			mkdirSync(path.dirname(path.join(folder, own)), { recursive: true });
		for (const own of ['.oxlintrc.json', 'scripts/lint-rules.mjs'])
			copyFileSync(path.join(root, own), path.join(folder, own));
		writeFileSync(path.join(folder, place), lines.join('\n'));
		const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'unix', place], {
			cwd: folder,
			encoding: 'utf8'
		});
		return [...stdout.matchAll(/^[^:\n]+:(\d+):\d+: .*\[Error\/(.+)\]$/gm)]
			.map(([, line, rule]) => `${line} ${rule}`)
			.sort();
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const everyDigit = [
	'export const a = (x: number) => Math.log(x);',
	"export const b = (x: number) => Math['exp'](x);",
	'const { tan } = Math;',
	'export let pow: unknown = 0; ({ pow } = Math);',
	'export const c = (x: number) => x ** 3;',
	'export const d = (x: number) => tan(x) + x ** 2 + 2 ** x + Math.sqrt(x);'
];

describe('lint', () => {
	it('refuses a digit that an engine chooses, where it is computed again by another', () => {
		expect(broken('src/lib/numbers/one.ts', everyDigit)).toEqual(
			[1, 2, 3, 4, 5].map((line) => `${line} ours(no-digit-of-an-engine)`)
		);
	});
	it('lets a drawing have the engine’s own', () => {
		expect(broken('src/lib/charts/one.ts', everyDigit.slice(0, 2))).toEqual([]);
	});
	it('refuses in src what plain http has not, and what nobody reads on a console', () => {
		const lines = ['export const a = crypto.randomUUID();', "console.log('a');"];
		expect(broken('src/lib/ui/one.ts', lines)).toEqual(['1 ours(no-random-uuid)', '2 eslint(no-console)']);
		expect(broken('scripts/one.ts', lines)).toEqual([]);
	});
	it('refuses another environment everywhere, and not a setting of it', () => {
		const lines = ["process.env = { HOME: '/' };", "process.env.HOME = '/';"];
		expect(broken('tests/one.ts', lines)).toEqual(['1 ours(no-other-environment)']);
	});
	it('refuses any, whatever a comment says', () => {
		const lines = ['// eslint-disable-next-line', 'export const one: any = 1;', '// @ts-ignore', 'one + 1;'];
		expect(broken('src/lib/ui/one.ts', lines)).toEqual([
			'2 typescript(no-explicit-any)',
			'3 typescript(ban-ts-comment)',
			'4 eslint(no-unused-expressions)'
		]);
	});
	it('is switched off in no file', () => {
		const off = new RegExp(`ox${'lint'}-disable`);
		const files = ['src', 'scripts', 'tests', 'indicators'].flatMap(filesIn);
		const ours = files.filter((file) => /\.([cm]?[jt]s|svelte)$/.test(file));
		expect(ours.length).toBeGreaterThan(1000);
		expect(ours.filter((file) => off.test(textOf(file)))).toEqual([]);
	});
});
