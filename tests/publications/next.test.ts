// Three publications of a growing folder: each follows on the bytes of the one before, and its states open again and add up.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Publication } from '../../src/lib/server/next-publication.ts';
import { nextPublication } from './following.ts';
import { openStates, sealStates } from '../../src/lib/server/states.ts';
import type { PublishedStates } from '../../src/lib/domain/published-states.ts';
import { grow, smallProgramme } from './small-programme.ts';

let folder: string;
beforeAll(() => {
	({ folder } = smallProgramme());
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const secret = { kind: 'passphrase', text: 'vier losse woorden' } as const;

/** One coached family that was there all along takes its consent back. */
function withdrawOne(): void {
	const file = path.join(folder, 'households.csv');
	const lines = readFileSync(file, 'utf8').split('\n');
	const place = lines.findIndex((line) => /,lindenhof,2009-0\d-\d\d,,,.*,2009-\d\d-\d\d,$/.test(line));
	expect(place).toBeGreaterThan(0);
	lines[place] += '2010-02-01';
	writeFileSync(file, lines.join('\n'));
}

it(
	'follows on quarter after quarter, with one withdrawn between, and reopens nothing',
	{ timeout: 400_000 },
	async () => {
		const publications: Publication[] = [];
		let states: PublishedStates | null = null;
		for (const [until, made] of [
			['2009-Q4', '2010-02-03'],
			['2010-Q1', '2010-05-04'],
			['2010-Q2', '2010-08-02']
		] as const) {
			grow({ folder }, until);
			if (publications.length > 0) withdrawOne();
			const next = await nextPublication(folder, { publications, states }, made);
			const last = publications.at(-1);
			const { file } = next.publication;
			expect(file).toMatchObject({
				sequence: publications.length + 1,
				previous: last?.sha256 ?? null,
				period: until,
				made
			});
			const cells = new Map(file.cells.map(({ value, ...place }) => [JSON.stringify(place), value]));
			for (const { value, ...place } of last?.file.cells ?? [])
				expect(cells.get(JSON.stringify(place)), JSON.stringify(place)).toBe(value);
			publications.push(next.publication);
			// As the next build will: sealed, opened again, and judged.
			const sealed = await sealStates(next.states, { passphrase: secret.text, workFactor: 4 });
			states = await openStates(sealed, secret, next.publication);
			expect(states).toEqual(next.states);
		}
		expect(states?.left.some((row) => row.counts === 'reach')).toBe(true);
	}
);
