// What is taken along of the questionnaire is computed again by its own scripts, in R and in Python where this machine has them; a changed number is found.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { workersOf } from '../../../../src/lib/language/workers.ts';
import { openProgramme } from '../../../../src/lib/server/programme.ts';
import { answerProcess } from '../../../../src/lib/subjects/process/answer.ts';
import type { ProcessFigure } from '../../../../src/lib/subjects/process/figure/process.ts';
import {
	takeAlongFiles,
	takeAlongName,
	type TakenProcess
} from '../../../../src/lib/subjects/process/take-along/take-along.ts';
import { itIsComputedAgain } from '../../../take-along-scripts.ts';

const beside = path.resolve(import.meta.dirname, '../../../../src/lib/subjects/process/take-along');
const script = (name: string) => readFileSync(path.join(beside, name), 'utf8');
let taken: TakenProcess;
let files: Record<string, string>;

/** A second wave, of which one mean of a large and one of a small group changed. */
const twice = (figure: ProcessFigure): ProcessFigure => ({
	...figure,
	over: figure.constructs.slice(0, 2).map(({ construct }) => {
		const waves = (means: [number, number], change: number) => [
			{ wave: '2009', mean: means[0], n: 20, hidden: false, change: null },
			{ wave: '2010', mean: means[1], n: 20, hidden: false, change }
		];
		return {
			construct,
			groups: { coach: waves([2.3, 2.6], 0.3), organisation: waves([2.25, 2.375], 0.125) }
		};
	})
});
beforeAll(async () => {
	const programme = await openProgramme('data/velve-lindenhof', { protection: false });
	const figure = twice(await answerProcess(programme.engine, programme.catalogue));
	const scripts = { r: script('recompute.R'), python: script('recompute.py') };
	const workers = workersOf(programme.catalogue.programme, 'en');
	taken = { figure, workers, language: 'en', version: '0.0.0', scripts };
	files = takeAlongFiles(taken);
}, 240_000);

itIsComputedAgain(() => files, {
	moreThan: 60,
	alterations: [
		[/(mean\/organisation\/4F,within,)/, '$19', 'mean/organisation/4F'],
		[/(gap\/[^,]*,exact,)/, '$19', 'gap/']
	]
});

describe('the file of the questionnaire', () => {
	it('holds the figure’s means and answers, and hides what the page hides', () => {
		const rows = (name: string) =>
			Papa.parse<Record<string, string>>((files[name] ?? '').replace(/^\uFEFF/, ''), {
				header: true,
				skipEmptyLines: true
			}).data;
		for (const { group, item, n, mean, hidden } of taken.figure.items) {
			const found = rows('items.csv').find((one) => one.group === group && one.item === item);
			const told = (value: number | null) => (value === null ? (hidden ? '.' : '') : String(value));
			expect([found?.n, found?.mean]).toEqual([told(n), told(mean)]);
		}
		expect(rows('answers.csv').filter((one) => one.group === 'coach')).toEqual([]);
		expect(rows('subjects.csv').filter((one) => one.group === 'coach' && /\d/.test(one.alpha ?? ''))).toEqual(
			[]
		);
	});

	it('says what was found, that it is made up, and names no one who answered', () => {
		expect(files['README.txt']).toContain('made up');
		const { data } = Papa.parse<Record<string, string>>(
			readFileSync('data/velve-lindenhof/responses.csv', 'utf8').trim(),
			{ header: true }
		);
		const respondents = new Set(data.map((row) => row.respondent ?? ''));
		const cells = Object.entries(files)
			.filter(([name]) => name.endsWith('.csv'))
			.flatMap(([, text]) => text.split(/[,\r\n]+/));
		expect(cells.filter((one) => respondents.has(one))).toEqual([]);
		expect(takeAlongName({ ...taken, language: 'nl' })).toBe('wijkladder-proces-2010.zip');
	});
});
