// A family is erased: no frozen report changes, three later ones do not tell which family it was, and tables from before and after side by side give no small group away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalRelease } from '../../src/lib/disclosure/published-release.ts';
import type { PlanCounts } from '../../src/lib/disclosure/plan-counts.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import type { EarlierRelease } from '../../src/lib/domain/release.ts';
import { attackFolder } from './attack-folder.ts';
import { Attack } from './attack.ts';
import { factsOf } from './attack-folder.ts';
import { familiesIn } from './families.ts';
import { found } from './found.ts';
import { loadSolver } from './integer-programme.ts';
import { publishOn, unpublished, type Next, type Series } from './publishing.ts';
import { oneQuarterOn, randomFamilies, type RandomFamilies } from './random-families.ts';
import { randomProgramme } from './random-programme.ts';
import { readPublication } from './read-publication.ts';
import { pairsOf, stepsOf } from './which-left.ts';
import { writeFamilies } from './write-families.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'erased-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('three reports after a family was erased', () => {
	const before = randomFamilies(8);
	const after: RandomFamilies[] = [];
	for (let last = before; after.length < 3; after.push(last)) last = oneQuarterOn(last);
	const [frozen = ''] = before.periods.slice(-1);
	const final = after[2] ?? before;
	let first: Next;

	/** What is published after it, each time from files in which the family stands no more. */
	async function withoutTrace(household: string): Promise<Next> {
		let series: Series = first;
		let next = first;
		for (const programme of after) {
			const families = programme.families.filter((one) => one.household !== household);
			writeFamilies({ ...programme, families }, folder);
			next = await publishOn(folder, series);
			expect(next.faults).toEqual([]);
			series = next;
		}
		return next;
	}
	/** Two families alike, both in every file to the end, of whom nothing is told after the frozen report. */
	function still(): [string, string] {
		writeFamilies(final, folder);
		const quiet = familiesIn(folder).filter((one) =>
			after.every(
				({ periods }) => stepsOf(one, frozen, periods.at(-1) ?? '', before.quartersApart).size === 0
			)
		);
		const [pair] = pairsOf(quiet, frozen, before.quartersApart, 1, 1);
		if (!pair) throw new Error('every family had a step');
		return [pair[0].household, pair[1].household];
	}

	let ends: Next[];
	beforeAll(async () => {
		await loadSolver();
		writeFamilies(before, folder);
		first = await publishOn(folder, unpublished);
		ends = [];
		for (const household of still()) ends.push(await withoutTrace(household));
	}, 240_000);

	it('the frozen report stands in each of them, cell by cell', () => {
		const own = readPublication(first.publications[0]?.text ?? '').cells;
		expect(own.length).toBeGreaterThan(100);
		for (const { publications } of ends)
			for (const { text } of publications.slice(1))
				expect(readPublication(text).cells.filter((one) => one.period <= frozen)).toEqual(own);
	});

	it('are the same to the byte whether it was this family or another like it', () => {
		const [one, other] = ends.map(({ publications }) => publications.map(({ text }) => text));
		expect(one).toHaveLength(4);
		expect(one).toEqual(other);
	});

	it('give no small group away to who keeps all four', { timeout: 240_000 }, () => {
		const [end] = ends;
		if (!end) throw new Error('nothing was published');
		const texts = end.publications.map(({ text }) => text);
		const { narrowed, asked } = attackFolder(folder, texts, end.chain, { some: (place) => place % 7 === 0 });
		expect(asked.cells + asked.newcomers + asked.remainders).toBeGreaterThan(5);
		expect(narrowed).toEqual([]);
	});

	it('and the folder holds no row of it', () => {
		const [, other] = still();
		const families = final.families.filter((one) => one.household !== other);
		writeFamilies({ ...final, families }, folder);
		expect(familiesIn(folder).map((one) => one.household)).not.toContain(other);
		expect(factsOf(folder).start).toBe(before.periods[0]);
	});
});

describe('the site before and after a family was erased', () => {
	it('differs in its date and its number in the row alone, and in that nothing changed since, whichever family it was', async () => {
		await loadSolver();
		const programme = randomFamilies(8);
		writeFamilies(programme, folder);
		const before = await publishOn(folder, unpublished);
		const [first] = before.publications;
		// One that is in the counts of every part: coached still, ended, and one of whom results are told.
		const { families } = programme;
		const erased = [
			families.find(({ ended }) => ended === ''),
			families.find(({ ended }) => ended !== ''),
			families.find(({ results, assessments }) => results.length > 0 && assessments.length > 1)
		];
		for (const gone of erased) {
			if (!gone) throw new Error('no such family');
			writeFamilies({ ...programme, families: families.filter((one) => one !== gone) }, folder);
			expect(familiesIn(folder).map(({ household }) => household)).not.toContain(gone.household);
			const after = await publishOn(folder, before, '2012-02-09');
			const [, second] = after.publications;
			const [was, is] = [first, second].map(
				(one) => JSON.parse(one?.text ?? '{}') as Record<string, unknown>
			);
			const changed = Object.keys({ ...was, ...is }).filter(
				(key) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key])
			);
			expect(changed.sort(), gone.household).toEqual(['made', 'previous', 'public', 'sequence']);
			// Every table is the same to the byte. The first had nothing to compare its cells with; the second says that none changed.
			const unchanged = { added: [], gone: [], changed: [], hidden: [], shown: [] };
			expect(second?.file.public, gone.household).toEqual(
				first?.file.public?.map((one) => ({ ...one, changes: one.table === 'cells' ? unchanged : null }))
			);
			expect(was?.cells).toHaveLength(readPublication(first?.text ?? '').cells.length);
		}
	}, 120_000);
});

describe('tables from an opened file, made with the family and again without it', () => {
	/** The same counts with one family fewer, who was coached all along: out of one part, and out of one place in each of its rows. */
	const without = (counts: PlanCounts): PlanCounts | null => {
		const reach = counts.rows.filter((row) => row.counts === 'reach');
		const there = (area: string | null): boolean =>
			reach.every(({ area: own, values }) => own !== area || (values.coached ?? 0) > (values.ended ?? 0));
		const gone = reach.find(({ area }) => there(area));
		if (!gone) return null;
		const places: Record<string, string[]> = {
			reach: ['coached'],
			results: ['unmet', 'met'],
			ladder: ['same', 'up', 'down'],
			plan: ['households']
		};
		const rows = counts.rows.map((row) => {
			const place = places[row.counts]?.find((one) => (row.values[one] ?? 0) > 0);
			if (row.area !== gone.area || place === undefined) return row;
			return { ...row, values: { ...row.values, [place]: (row.values[place] ?? 0) - 1 } };
		});
		return { ...counts, rows };
	};

	it('give nothing away side by side: what would differ by one family is hidden the second time', async () => {
		let [tried, shownAgain] = [0, 0];
		for (let seed = 50_000; tried < 40; seed++) {
			const random = randomProgramme(seed, { quarters: 2, results: 1, domains: 1 });
			const fewer = without(random.counts);
			if (!fewer) continue;
			tried++;
			const asked = { programme: 'proef', plan: random.plan, threshold: random.threshold };
			const { release: first } = await protect({ ...asked, counts: random.counts, earlier: [] });
			const earlier: EarlierRelease[] = [{ file: 'eerder.json', release: first }];
			const { release: second } = await protect({ ...asked, counts: fewer, earlier });
			const shown = (release: typeof first) =>
				new Map(
					release.tables.flatMap((table) =>
						table.cells.flatMap(({ value, ...place }) =>
							value === null ? [] : [[JSON.stringify([table.counts, place]), value] as const]
						)
					)
				);
			const [one, other] = [shown(first), shown(second)];
			for (const [cell, value] of other)
				if (one.get(cell) === value) shownAgain++;
				else if (one.has(cell)) {
					expect(Math.abs((one.get(cell) ?? 0) - value), `seed ${seed} ${cell}`).toBeGreaterThanOrEqual(
						random.threshold
					);
				}
			const attack = new Attack([canonicalRelease(second)], random.elsewhere);
			expect(found(attack, { ...random, counts: fewer }), `seed ${seed}`).toEqual([]);
		}
		// Not by hiding all: what the family is not in is shown as before.
		expect(shownAgain).toBeGreaterThan(20);
	});
});
