// What moves when something moves: one answer, the two groups changing places, and a file of another shape.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Questionnaire, RespondentGroup } from '../../../../src/lib/domain/questionnaire.ts';
import { meltAnswers, mergeAnswers } from '../../../../src/lib/intake/melt-answers.ts';
import { answersMappingSchema } from '../../../../src/lib/intake/melt-answers.ts';
import { readProgramme } from '../../../../src/lib/intake/read-programme.ts';
import { readDefinitions } from '../../../../src/lib/server/definitions/definitions.ts';
import type { ResponseRow } from '../../../../src/lib/subjects/process/ask/process.ts';
import { process, type ProcessFigure } from '../../../../src/lib/subjects/process/figure/process.ts';
import { processFinding } from '../../../../src/lib/subjects/process/words/finding.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const definitions = readDefinitions(path.join(root, 'indicators'));
const { questionnaire } = definitions;

/** Answers that anybody could have given, the same each time; twelve people a group, so that nobody is a small group. */
function answersOf(people: number): ResponseRow[] {
	let seed = 20101;
	const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	return questionnaire.items.flatMap(({ group, item, kind, scale = questionnaire.scale }) =>
		Array.from({ length: people }, (_, place): ResponseRow => ({
			...{ group, respondent: `${group} ${place}`, item },
			score: kind === 'score' ? scale.min + Math.floor(next() * (scale.max - scale.min + 1)) : null
		}))
	);
}

function counted(rows: readonly ResponseRow[]) {
	const people = new Map<
		string,
		{ wave: string; group: RespondentGroup; item: string; score: number; people: number }
	>();
	for (const { group, item, score } of rows) {
		if (score === null) continue;
		const key = `${group} ${item} ${score}`;
		const one = people.get(key) ?? { wave: '2010', group, item, score, people: 0 };
		people.set(key, { ...one, people: one.people + 1 });
	}
	return [...people.values()];
}

const figureOf = (rows: ResponseRow[], asked: Questionnaire = questionnaire): ProcessFigure =>
	process({
		...{ wave: '2010', waves: ['2010'], synthetic: true, threshold: 10, rows },
		questionnaire: asked,
		counted: counted(rows)
	});

/** Every number that differs, by where it stands. */
function movedIn(before: unknown, after: unknown, at = ''): string[] {
	if (Object.is(before, after)) return [];
	if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
		return [at];
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...keys].flatMap((key) => {
		const one = (of: object) => (of as Record<string, unknown>)[key];
		const named = one(before) as { construct?: string; group?: string; item?: string; goal?: string } | null;
		const name = named?.construct ?? named?.goal ?? (named?.item ? `${named.group} ${named.item}` : key);
		return movedIn(one(before), one(after), at === '' ? name : `${at}/${name}`);
	});
}

describe('one answer to an item that is worded the other way round', () => {
	const rows = answersOf(60);
	const before = figureOf(rows);
	const place = rows.findIndex(
		({ group, item, score }) => group === 'organisation' && item === '11D' && score === 1
	);
	const after = figureOf(rows.map((row, at) => (at === place ? { ...row, score: 4 } : row)));

	it('moves its item and its subject down, by what it is worth, and nothing else', () => {
		const of = (figure: ProcessFigure) =>
			figure.constructs.find(({ construct }) => construct === 'samenwerkingsgerichtheid-wijkcoaches')
				?.organisation;
		// Three points lower, one of two items, one of sixty people.
		expect((of(after)?.mean ?? 0) - (of(before)?.mean ?? 0)).toBeCloseTo(-3 / 2 / 60, 12);
		const moved = movedIn(before, after);
		const subject = /^constructs\/samenwerkingsgerichtheid-wijkcoaches\/organisation\/(mean|alpha)$/;
		const item = /^items\/organisation 11D\/(mean$|bands)/;
		expect(moved.filter((one) => !subject.test(one) && !item.test(one))).toEqual([]);
		expect(moved).toContain('constructs/samenwerkingsgerichtheid-wijkcoaches/organisation/mean');
		const mean = (figure: ProcessFigure) =>
			figure.items.find((one) => one.group === 'organisation' && one.item === '11D')?.mean;
		const scores = rows
			.filter((row) => row.group === 'organisation' && row.item === '11D')
			.map(({ score }) => 4 - (score ?? 0));
		const sum = scores.reduce((total, one) => total + one, 0);
		expect(mean(before)).toBeCloseTo(Math.round((10 * sum) / 60) / 10, 12);
		expect(mean(after)).toBeCloseTo(Math.round((10 * (sum - 3)) / 60) / 10, 12);
	});

	it('leaves the headline as it was: on that subject the groups are not compared', () => {
		const workers = { one: 'a', many: 'b', full: 'b' };
		expect(processFinding(after, workers, 'nl')).toBe(processFinding(before, workers, 'nl'));
	});

	it('moves the gap as well where both groups answered the same', () => {
		const at = rows.findIndex(({ group, item, score }) => group === 'coach' && item === '4J' && score === 0);
		const higher = figureOf(rows.map((row, place) => (place === at ? { ...row, score: 4 } : row)));
		const id = 'externe-steun-en-medewerking';
		const gapIn = (figure: ProcessFigure) =>
			figure.constructs.find(({ construct }) => construct === id)?.gap ?? 0;
		expect(gapIn(higher) - gapIn(before)).toBeCloseTo(4 / 2 / 60, 12);
		const elsewhere = movedIn(before, higher).filter(
			(one) => !one.includes(id) && !one.startsWith('items/coach 4J')
		);
		// Of the chances corrected together those of other subjects may follow.
		expect(elsewhere.filter((one) => !/^superiority\/[^/]+\/p$/.test(one))).toEqual([]);
	});
});

describe('the two groups in each other’s place', () => {
	const other = { coach: 'organisation', organisation: 'coach' } as const;
	const rows = answersOf(60);
	const swapped: Questionnaire = {
		...questionnaire,
		thresholds: { coach: 10, organisation: 10 },
		items: questionnaire.items.map((one) => ({ ...one, group: other[one.group] })),
		constructs: questionnaire.constructs.map((one) => ({
			...one,
			coach: one.organisation,
			organisation: one.coach
		}))
	};
	const before = figureOf(rows, { ...questionnaire, thresholds: { coach: 10, organisation: 10 } });
	const after = figureOf(
		rows.map((row) => ({ ...row, group: other[row.group] })),
		swapped
	);

	it('flips every gap and every chance, and changes nothing else', () => {
		expect(before.constructs.filter(({ gap }) => gap !== null).length).toBeGreaterThan(2);
		for (const [place, one] of before.constructs.entries()) {
			const then = after.constructs[place];
			expect(then?.coach).toEqual(one.organisation);
			expect(then?.organisation).toEqual(one.coach);
			if (one.gap === null) expect(then?.gap).toBeNull();
			else expect(then?.gap).toBeCloseTo(-one.gap, 12);
		}
		expect(before.superiority.length).toBeGreaterThan(2);
		for (const [place, one] of before.superiority.entries()) {
			expect(after.superiority[place]?.probability).toBeCloseTo(1 - one.probability, 12);
			expect(after.superiority[place]?.p).toBeCloseTo(one.p ?? NaN, 12);
		}
	});
});

describe('one column a question, and one row an answer', () => {
	it('give the same figure', () => {
		const bytes = readFileSync(path.join(root, 'data/velve-lindenhof/responses.csv'));
		const { data } = Papa.parse<Record<string, string>>(bytes.toString('utf8').trim(), { header: true });
		let melted: Uint8Array | null = null;
		for (const group of ['coach', 'organisation'] as const) {
			const own = data.filter((row) => row.group === group);
			const items = [...new Set(own.map((row) => row.item ?? ''))];
			const forms = new Map<string, Record<string, string>>();
			for (const { respondent = '', organisation = '', item = '', score = '' } of own)
				forms.set(respondent, {
					...(forms.get(respondent) ?? { code: respondent, soort: organisation }),
					[`vraag ${item}`]: score
				});
			const columns = ['code', 'soort', ...items.map((item) => `vraag ${item}`)];
			const wide = Papa.unparse({
				fields: columns,
				data: [...forms.values()].map((form) => columns.map((column) => form[column] ?? ''))
			});
			const mapping = answersMappingSchema.parse({
				rename: { code: 'respondent', soort: 'organisation' },
				constant: { wave: '2010', group },
				melt: Object.fromEntries(items.map((item) => [`vraag ${item}`, item]))
			});
			const { text } = mergeAnswers(
				melted,
				'responses',
				meltAnswers(new TextEncoder().encode(wide), mapping)
			);
			melted = new TextEncoder().encode(text);
		}
		const read = (one: Uint8Array) => {
			const { tables, problems } = readProgramme([{ name: 'responses.csv', bytes: one }], definitions, {
				today: '2012-01-01'
			});
			expect(problems.filter(({ file }) => file === 'responses.csv')).toEqual([]);
			return figureOf(
				tables.responses.map(({ group, respondent, item, score }) => ({ group, respondent, item, score }))
			);
		};
		expect(read(melted ?? new Uint8Array())).toEqual(read(bytes));
	});
});
