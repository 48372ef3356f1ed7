// Every command says to --help what it does and how it is used, in both languages, and does nothing else.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};
const asked = Object.entries(scripts).filter(([, line]) => /scripts\/(run|build)\.mjs/.test(line));

it('there are commands', () => {
	expect(asked.map(([name]) => name)).toEqual(expect.arrayContaining(['build', 'figures', 'check-data']));
});

describe.each(asked)('npm run %s -- --help', (name, line) => {
	const help = (...words: string[]) =>
		spawnSync(process.execPath, [...line.split(' ').slice(1), '--help', ...words], {
			cwd: root,
			encoding: 'utf8'
		});

	it('says how it is used, in both languages or the one that is asked', () => {
		const both = help();
		expect(both).toMatchObject({ status: 0, stderr: '' });
		for (const [language, use, other] of [
			['nl', 'Gebruik', 'Usage'],
			['en', 'Usage', 'Gebruik']
		] as const) {
			const { status, stdout } = help('--lang', language);
			expect(status).toBe(0);
			expect(stdout).toContain(`${use}: npm run ${name} -- `);
			expect(stdout).not.toContain(other);
			expect(stdout.split('\n')[0]).toMatch(/^\p{Lu}.*\.$/u);
			expect(both.stdout).toContain(stdout);
		}
	});
});
