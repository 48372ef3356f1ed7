// Withdraw A, or B: what was published stands to the byte, and what follows does not tell which of two families left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { quarterRange } from '../../src/lib/domain/period.ts';
import { factsOf, leavesIn } from '../../tests/disclosure/attack-folder.ts';
import { cutFolder } from '../../tests/disclosure/cut-folder.ts';
import { familiesIn } from '../../tests/disclosure/families.ts';
import { publishOn, unpublished } from '../../tests/disclosure/publishing.ts';
import { readPublication } from '../../tests/disclosure/read-publication.ts';
import { pairsOf, stepsOf } from '../../tests/disclosure/which-left.ts';
import { guessed, lessThanStep, type Programme } from '../../tests/disclosure/withdrawals.ts';
import { record, type Proof } from './proof.ts';
import { sourcesHash } from '../../tests/disclosure/sources-hash.ts';

const folder = 'data/velve-lindenhof';
const [last, next] = ['2011-Q3', '2011-Q4'] as const;

interface Pair {
	a: string;
	b: string;
	/** Cells of earlier quarters that differ, and cells of the new one that do. */
	earlier: number;
	differing: number;
	/** Cells of which the two publications do not agree whether they are shown. */
	pattern: number;
	/** Neither had a step. */
	without: boolean;
	same: boolean;
	faults: string[];
}

/**
 * `runs` pairs (400) are guessed at over eight new quarters, on the figures of everybody less the step of who left; that these are what
 * would be published is proven on the chained counts of every pair, and on twelve pairs by publishing both ways.
 */
export const prove: Proof = async ({ runs = 400, seed, log }) => {
	const { done, add } = record<Pair>('withdrawn', `${sourcesHash()}-${seed}`);
	const families = familiesIn(folder);
	const { start, quartersApart } = factsOf(folder);
	const work = mkdtempSync(path.join(tmpdir(), 'withdrawn-'));
	const publishCut = async (name: string, period: string, before = unpublished, withdrawn: string[] = []) => {
		const own = path.join(work, name);
		rmSync(own, { recursive: true, force: true });
		cutFolder(folder, own, period, { withdrawn });
		return publishOn(own, before);
	};
	try {
		const first = await publishCut('first', last);
		const whole = await publishCut('whole', next, first);
		const text = whole.publications.at(-1)?.text ?? '';
		const read = readPublication(text);
		const programme: Programme = {
			start,
			families,
			quartersApart,
			leaves: leavesIn(read.areas),
			cells: read.cells
		};
		const quarters = quarterRange('2010-Q1', next);
		const each = Math.ceil(runs / quarters.length);
		const found = guessed(programme, quarters, { seed, pairs: each });
		const many = guessed(programme, quarters, { seed: seed + 1, pairs: 600 });
		log(JSON.stringify({ found, many }));
		const broken = quarters.flatMap((quarter, place) => {
			const pairs = pairsOf(
				families,
				quarterBefore(quarters, place),
				quartersApart,
				seed * 1000 + place,
				each
			);
			return lessThanStep(programme, quarter, [...new Set(pairs.flat())]);
		});
		log(`chained counts that are not everybody's less one step: ${broken.length}`);
		const steps = (one: (typeof families)[number]) => stepsOf(one, last, next, quartersApart).size;
		const all = pairsOf(families, last, quartersApart, seed, runs);
		const still = all.filter(([a, b]) => steps(a) + steps(b) === 0).slice(0, 4);
		const pairs: Pair[] = [];
		for (const [a, b] of [
			...still,
			...all.filter(([one, other]) => steps(one) + steps(other) > 0).slice(0, 8)
		]) {
			const key = `${a.household} ${b.household}`;
			let pair = done.get(key);
			if (!pair) {
				const [x, y] = [
					await publishCut('a', next, first, [a.household]),
					await publishCut('b', next, first, [b.household])
				];
				const [cellsX, cellsY] = [x, y].map((one) => one.publications.at(-1)?.file.cells ?? []);
				const different = (cellsX ?? []).filter(
					(one, i) => JSON.stringify(one) !== JSON.stringify(cellsY?.[i])
				);
				pair = {
					...{ a: a.household, b: b.household },
					earlier: different.filter((one) => one.period <= last).length,
					differing: different.length,
					pattern: (cellsX ?? []).filter((one, i) => (one.value === null) !== (cellsY?.[i]?.value === null))
						.length,
					without: steps(a) + steps(b) === 0,
					same: x.publications.at(-1)?.text === y.publications.at(-1)?.text,
					faults: [...x.faults, ...y.faults]
				};
				add(key, pair);
			}
			log(JSON.stringify(pair));
			pairs.push(pair);
		}
		const wrong = pairs.filter(
			(one) => one.earlier > 0 || (one.without && !one.same) || one.faults.length > 0
		);
		const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
		return {
			passed: broken.length === 0 && wrong.length === 0 && found.knowing <= 0.55 && found.notKnowing <= 0.55,
			summary: [
				`${pairs.length} pairs published both ways: ${pairs.filter((one) => one.earlier === 0).length} equal to the byte up to ${last}; of ${pairs.filter((one) => one.without).length} without a step ${pairs.filter((one) => one.without && one.same).length} equal throughout; whether a cell is shown differs in ${pairs.map((one) => one.pattern).join(', ')} cells`,
				`${found.pairs} pairs guessed at: ${percent(found.knowing)} right by who knows the steps that the two made in the new quarter, ${percent(found.notKnowing)} by who knows their rows up to the quarter before`,
				`${many.pairs} pairs: ${percent(many.knowing)} and ${percent(many.notKnowing)}; knowing, by quarter: ${Object.entries(
					many.byQuarter
				)
					.map(([quarter, share]) => `${quarter} ${percent(share)}`)
					.join(', ')}`,
				...[...broken, ...wrong.map((one) => JSON.stringify(one))].slice(0, 20)
			].join('\n')
		};
	} finally {
		rmSync(work, { recursive: true });
	}
};

const quarterBefore = (quarters: readonly string[], place: number): string =>
	quarters[place - 1] ?? '2009-Q4';
