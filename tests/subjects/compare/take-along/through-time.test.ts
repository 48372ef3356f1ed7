// What the take-along file holds of series and surveys, and that its R and Python scripts find every number of them again.
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { resultsOf } from '../../../../src/lib/subjects/compare/take-along/results.ts';
import { filesOf, takenOf } from './comparisons.ts';
import { differences, expectSame } from './equal.ts';
import { interpreters, recomputed, stopInterpreters } from './interpreters.ts';
import { anySeries, eventful, surveyCase, timeCases } from './through-time.ts';

afterAll(stopInterpreters);

const table = (text: string | Uint8Array | undefined) =>
	Papa.parse<Record<string, string>>(String(text), { header: true, skipEmptyLines: true }).data;
const words = (values: Iterable<unknown>) => [...new Set([...values].map(String))].sort();

describe('what is inside', () => {
	it('holds each chosen area in each period once, hidden as a full stop', async () => {
		const taken = await takenOf(timeCases['hidden and missing quarters'] ?? surveyCase);
		const rows = table(filesOf(taken)['cells.csv']);
		const keys = rows.map(({ area, period }) => `${area} ${period}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect(rows.filter((one) => one.side === 'experiment')).toHaveLength(13 + 13);
		expect(rows.filter((one) => one.side === 'control')).toHaveLength(12 + 14);
		const hidden = rows.filter((one) => one.hidden === 'true');
		expect(hidden.map((one) => [one.area, one.period, one.numerator, one.denominator, one.value])).toEqual(
			[
				['oost', '2006-Q2'],
				['oost', '2008-Q3'],
				['oost', '2009-Q2'],
				['zuid', '2008-Q4']
			].map((place) => [...place, '.', '.', '.'])
		);
	});

	it('holds the survey as groups of people, and of a hidden group nothing but that it is there', async () => {
		const rows = table(filesOf(await takenOf(surveyCase))['survey.csv']);
		const of = (indicator: string) => rows.filter((one) => one.indicator === indicator);
		expect(of('aandeel')[0]).toEqual({
			data: 'synthetic demonstration data',
			indicator: 'aandeel',
			side: 'experiment',
			moment: 'before',
			period: '2009-Q1',
			n: '200',
			mean: '0.3',
			sd: String(Math.sqrt((60 * 140) / 200 / 199)),
			// Nobody's answers weigh more than another's here.
			...{ variance: '', n_effective: '', covariance: '' },
			hidden: 'false'
		});
		expect(of('aandeel').map((one) => `${one.side} ${one.moment} ${one.period}`)).toEqual([
			'experiment before 2009-Q1',
			'experiment after 2011-Q1',
			'experiment change 2011-Q1',
			'control before 2009-Q1',
			'control after 2011-Q1',
			'control change 2011-Q1'
		]);
		expect(of('aandeel')[2]?.mean).toBe('-0.12');
		expect(of('verborgen').map(({ n, mean, sd, hidden }) => [n, mean, sd, hidden])).toEqual(
			Array(4).fill(['.', '.', '.', 'true'])
		);
		expect(of('panel-verborgen').map((one) => one.hidden)).toEqual([
			'false',
			'false',
			'true',
			'false',
			'false',
			'true'
		]);
		for (const absent of ['lege-cel', 'een-meting', 'breuk', 'niet-gevraagd']) expect(of(absent)).toEqual([]);
	});

	it('meets every state that these cases are about', async () => {
		const figures = await Promise.all(
			Object.values(timeCases).map(async (one) => (await takenOf(one)).figure)
		);
		expect(words(figures.map((one) => one.xmr.reason))).toEqual(
			words([
				null,
				'waves',
				'years',
				'no-experiment',
				'not-measured',
				'too-few-points',
				'too-few-values',
				'too-few-events',
				'break'
			])
		);
		const methods = figures.flatMap((one) => one.xmr.segments.map(({ method }) => method));
		expect(words(methods)).toEqual(expect.arrayContaining(['xmr', 'p', 'between']));
		expect(words(figures.map((one) => one.xmr.assurance))).toHaveLength(4);
		expect(words(figures.flatMap((one) => one.xmr.points.map(({ signal }) => signal)))).toEqual(
			words(['none', 'outside', 'trend', 'shift', 'two-of-three'])
		);
		const studies = words(figures.map((one) => one.eventStudy.reason));
		expect(studies).toEqual(
			expect.arrayContaining(['null', 'too-few-before', 'reference-hidden', 'no-control'])
		);
		const { figure, goals } = await takenOf(surveyCase);
		expect(words([figure, ...goals].map(({ rows }) => rows.reason))).toEqual(
			words([null, 'hidden', 'empty-cell', 'one-wave', 'break', 'no-answers'])
		);
		expect(figure.rows.holm).toEqual({ p: null, family: 10 });
	});
});

describe.each(interpreters)('the $name script', (interpreter) => {
	const can = it.skipIf(interpreter.command === null);

	for (const [name, one] of Object.entries(timeCases))
		can(`runs through time as the page does: ${name}`, async () => {
			const taken = await takenOf(one);
			expectSame(resultsOf(taken), await recomputed(interpreter, filesOf(taken)));
		});

	for (const seed of [1, 2, 3, 4])
		can(`runs through any series as the page does (seed ${seed})`, async () => {
			const taken = await takenOf(anySeries(seed));
			expectSame(resultsOf(taken), await recomputed(interpreter, filesOf(taken)));
		});

	can('tests the people of the survey as the page does', async () => {
		const taken = await takenOf(surveyCase);
		expectSame(resultsOf(taken), await recomputed(interpreter, filesOf(taken)));
	});

	can('follows one changed quarter through time, and into nothing else', async () => {
		// After the start: what the quarters before it say of the register's variation stands in the settings, over all neighbourhoods.
		const one = timeCases['signals and a target in reach'] ?? surveyCase;
		const taken = await takenOf(one);
		const files = filesOf(taken);
		const cells = String(files['cells.csv']);
		const line =
			cells.split('\n').find((text) => text.includes(',oost,') && text.includes(',2008-Q4,')) ?? '';
		expect(line).toContain(',8,100,');
		const changed = { ...files, 'cells.csv': cells.replace(line, line.replace(',8,100,', ',31,100,')) };
		const rows = eventful.map((row) =>
			row.area === 'oost' && row.period === '2008-Q4' ? { ...row, numerator: 31 } : row
		);
		const found = await recomputed(interpreter, changed);
		expectSame(resultsOf(await takenOf({ ...one, rows })), found);
		const moved = differences(resultsOf(taken), found).map((text) => text.split(':')[0] ?? '');
		expect(moved).toEqual(
			expect.arrayContaining([
				'figure/trend/experiment/points/2008-Q4/value',
				'figure/trend/experiment/points/2008-Q4/index',
				'figure/eventStudy/points/2008-Q4/value',
				'figure/eventStudy/points/2008-Q4/standardError',
				'figure/xmr/points/2008-Q4/value',
				'figure/xmr/points/2008-Q4/signal'
			])
		);
		for (const id of moved) expect(id).toMatch(/\/points\/2008-Q4\/|^figure\/(xmr|robust\/drift)\//);
	});

	can('follows one changed group of the survey to its goal and to Holm, and into nothing else', async () => {
		const taken = await takenOf(surveyCase);
		const files = filesOf(taken);
		const text = String(files['survey.csv']);
		const line = text.split('\n').find((row) => row.includes(',cijfer,experiment,after,')) ?? '';
		expect(line).toContain(',101,6.9,1.5,');
		const changed = { ...files, 'survey.csv': text.replace(line, line.replace(',101,6.9,', ',99,6.4,')) };
		const survey = (surveyCase.survey ?? []).map((cell) =>
			cell.indicator === 'cijfer' && cell.areas === 'oost,west' && cell.moment === 'after'
				? { ...cell, n: 99, mean: 6.4 }
				: cell
		);
		const found = await recomputed(interpreter, changed);
		expectSame(resultsOf(await takenOf({ ...surveyCase, survey })), found);
		const moved = differences(resultsOf(taken), found).map((row) => row.split(':')[0] ?? '');
		const own = ['value', 'lower', 'upper', 'standardError', 'df', 'p', 'cells/treatedAfter/n', 'holm/p'];
		expect(moved).toEqual(expect.arrayContaining(own.map((name) => `goals/cijfer/rows/${name}`)));
		for (const id of moved) expect(id).toMatch(/^goals\/cijfer\/rows\/(?!panel)|\/rows\/holm\/p$/);
	});
});
