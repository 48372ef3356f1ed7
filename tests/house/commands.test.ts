// Tests run the commands as bundles; here each runs as a person runs it, by npm, and says the same as its bundle.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { command } from '../command.ts';

/** Each with words that it does not know, so that it says so and stops; one of them reads a folder as well. */
const asked: [npm: string, script: string, words: string[], given: string[]][] = [
	['figures', 'figures', [], ['trend', '--indicator', 'bestaat-niet']],
	['take-along', 'figures', ['take-along'], ['--lang', 'en', '--data', 'data/bestaat-niet']],
	['report', 'report', [], ['--period', '2011']],
	['verify', 'verify', [], ['bestaat-niet.zip']],
	['import', 'import', [], ['--bestaat-niet']],
	['templates', 'templates', [], ['--lang', 'en']],
	['publish-site', 'publish-site', [], ['--bestaat-niet']],
	['check-data', 'check-data', [], ['--lang', 'en', 'data/bestaat-niet']],
	['seal', 'seal', [], ['--bestaat-niet']],
	['merge', 'merge', [], ['--bestaat-niet']],
	['rights', 'rights', [], ['--bestaat-niet']],
	['keygen', 'keygen', [], ['--bestaat-niet']]
];

describe.each(asked)('npm run %s', (npm, script, words, given) => {
	it('is its bundle', { timeout: 120_000 }, () => {
		const run = (program: string, ...all: string[]) => {
			const { status, stdout, stderr } = spawnSync(program, all, { encoding: 'utf8' });
			return { status, stdout, stderr };
		};
		const person = run('npm', 'run', '-s', npm, '--', ...given);
		expect(person.status).toBe(2);
		expect(person.stderr).toMatch(/\S{3}/);
		expect(run(process.execPath, ...command(script), ...words, ...given)).toEqual(person);
	});
});
