// Withdraw A, or B: what was published stands to the byte, and the next publication does not say which of two families left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarterRange } from '../../src/lib/domain/period.ts';
import { demonstrationFolder } from '../../src/lib/server/programme.ts';
import { factsOf, leavesIn } from './attack-folder.ts';
import { familiesIn } from './families.ts';
import { publishOn, unpublished, type Next } from './publishing.ts';
import { oneQuarterOn, randomFamilies, type RandomFamilies } from './random-families.ts';
import { readPublication } from './read-publication.ts';
import { pairsOf, stepsOf } from './which-left.ts';
import { guessed, lessThanStep } from './withdrawals.ts';
import { writeFamilies } from './write-families.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'withdrawn-'));
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (next: Next): string => next.publications.at(-1)?.text ?? '';

describe('a drawn programme from which A withdrew, or B', () => {
	const before = randomFamilies(8);
	const after: RandomFamilies = oneQuarterOn(before);
	const [last = '', next = ''] = after.periods.slice(-2);
	let first: Next;
	/** The next publication, without that family. */
	const without = async (household: string): Promise<Next> => {
		const families = after.families.map((one) =>
			one.household === household ? { ...one, withdrawn: '2011-12-30' } : one
		);
		writeFamilies({ ...after, families }, folder);
		return publishOn(folder, first);
	};
	beforeAll(async () => {
		writeFamilies(before, folder);
		first = await publishOn(folder, unpublished);
		writeFamilies(after, folder);
	});

	it('stands as it was published, whoever left', { timeout: 120_000 }, async () => {
		const [pair] = pairsOf(familiesIn(folder), last, after.quartersApart, 1, 1);
		if (!pair) throw new Error('no two families are alike');
		const texts: string[] = [];
		for (const { household } of pair) {
			const found = await without(household);
			expect(found.faults).toEqual([]);
			const { cells } = readPublication(textOf(found));
			texts.push(JSON.stringify(cells.filter((one) => one.period <= last)));
		}
		expect(texts[0]?.length).toBeGreaterThan(1000);
		expect(texts[1]).toBe(texts[0]);
	});

	it(
		'is the same to the byte where neither had a step in the new quarter',
		{ timeout: 120_000 },
		async () => {
			writeFamilies(after, folder);
			const still = familiesIn(folder).filter(
				(one) => stepsOf(one, last, next, after.quartersApart).size === 0
			);
			const [pair] = pairsOf(still, last, after.quartersApart, 1, 1);
			if (!pair) throw new Error('every family had a step');
			const [a, b] = [await without(pair[0].household), await without(pair[1].household)];
			expect(textOf(a).length).toBeGreaterThan(1000);
			expect(textOf(b)).toBe(textOf(a));
		}
	);
});

describe('400 pairs of the demonstration', () => {
	it('are guessed hardly better than by a coin', { timeout: 120_000 }, async () => {
		const demonstration = demonstrationFolder();
		const { start, quartersApart } = factsOf(demonstration);
		const published = await publishOn(demonstration, unpublished);
		const { areas, cells } = readPublication(textOf(published));
		const families = familiesIn(demonstration);
		const programme = { start, families, quartersApart, cells, leaves: leavesIn(areas) };
		const quarters = quarterRange('2010-Q1', '2011-Q4');
		// A sample of those whose counts the proof makes with each family gone.
		const leaving = pairsOf(families, '2011-Q3', quartersApart, 1, 8).flat();
		expect(lessThanStep(programme, '2011-Q4', leaving)).toEqual([]);
		const few = guessed(programme, quarters, { seed: 1, pairs: 50 });
		const many = guessed(programme, quarters, { seed: 2, pairs: 400 });
		console.info(few, many);
		expect(few.pairs).toBe(400);
		expect(few.knowing).toBeLessThanOrEqual(0.55);
		// Who knows no more than up to the last publication has nothing to go by.
		expect(many.notKnowing).toBeLessThanOrEqual(0.53);
		// Chance settles 400 pairs; of 3,200 a step that can be read shows, as the plan says.
		expect(many.knowing).toBeLessThanOrEqual(0.6);
	});
});
