// Survey answers become observations, hidden where they would tell about too few people.
import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/lib/domain/area.ts';
import type { Indicator } from '../../src/lib/domain/indicator.ts';
import type { SurveyArea } from '../../src/lib/domain/publication.ts';
import type { Observation } from '../../src/lib/domain/tables.ts';
import { surveyObservations } from '../../src/lib/server/survey-observations.ts';
import { area, indicator } from '../fixtures/answered-programme.ts';

const answers = (id: string, area: string, values: (number | null)[]) =>
	values.map((value, index) => ({
		wave: '2009',
		area,
		respondent: `${area}-${index}`,
		indicator: id,
		value,
		...{ weight: null, stratum: null, panel: null }
	}));
const many = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
const lonely = indicator({ id: 'eenzaam', frequency: 'wave', origin: 'survey' });
const noise: Indicator = indicator({ id: 'overlast', kind: 'mean', scale: { min: 1, max: 10 } });

const areas = [area('oost', 'experiment'), area('west', 'control')];
const from = (
	surveys: ReturnType<typeof answers>,
	observations: Observation[] = [],
	more: { areas?: Area[]; neighbours?: SurveyArea[] } = {}
) =>
	surveyObservations({ surveys, observations, areas: more.areas ?? areas }, [lonely, noise], {
		threshold: 10,
		neighbours: more.neighbours ?? []
	});

it('counts a share among those who answered', () => {
	const [row] = from(answers('eenzaam', 'oost', [...many(12, 1), ...many(30, 0), null, null]));
	expect(row).toMatchObject({ numerator: 12, denominator: 42, hidden: false, period: '2009', mean: null });
});

it('averages a score, with the standard deviation of a sample', () => {
	const [row] = from(answers('overlast', 'oost', [2, 4, 4, 4, 5, 5, 7, 9, 2, 4, 4, 4, 5, 5, 7, 9]));
	expect(row).toMatchObject({ mean: 5, n: 16, numerator: null });
	// Sum of squares 2 × 32, over 15.
	expect(row?.sd).toBeCloseTo(Math.sqrt(64 / 15), 12);
});

it.each([
	['too few answers', [...many(5, 1), ...many(4, 0)]],
	['too few who said yes', [...many(9, 1), ...many(40, 0)]],
	['too few who said no', [...many(40, 1), ...many(9, 0)]],
	['nobody answered', [null, null]]
])('hides a share: %s', (_, values) => {
	const [row] = from(answers('eenzaam', 'oost', values));
	expect(row).toMatchObject({ hidden: true, numerator: null, denominator: null });
});

it('keeps areas apart, in order', () => {
	const rows = from([...answers('eenzaam', 'west', many(3, 1)), ...answers('eenzaam', 'oost', many(3, 1))]);
	expect(rows.map((row) => row.area)).toEqual(['oost', 'west']);
});

it('leaves an indicator alone that was delivered as observations', () => {
	const surveys = answers('eenzaam', 'oost', many(40, 1));
	const delivered = from(surveys);
	expect(delivered).toHaveLength(1);
	expect(from(surveys, delivered)).toEqual([]);
});

it('hides the neighbour of a small area too, since a comparison shows the two together', () => {
	const surveys = [
		...answers('eenzaam', 'oost', [...many(4, 1), ...many(40, 0)]),
		...answers('eenzaam', 'west', [...many(20, 1), ...many(40, 0)])
	];
	const hiddenIn = (neighbours: SurveyArea[]) => from(surveys, [], { neighbours }).map((row) => row.hidden);
	expect(hiddenIn([])).toEqual([true, false]);
	expect(hiddenIn([{ area: 'oost', with: 'west' }])).toEqual([true, true]);
	expect(hiddenIn([{ area: 'west', with: 'oost' }])).toEqual([true, false]);
});

it('hides a whole whose parts have answers too, and an area that may lie across others', () => {
	const nested = [
		area('wijk', 'experiment'),
		area('oost', 'experiment', { part_of: 'wijk' }),
		area('dwars', 'sub-area', { part_of: 'wijk' })
	];
	const surveys = ['wijk', 'oost', 'dwars'].flatMap((id) =>
		answers('eenzaam', id, [...many(40, 1), ...many(40, 0)])
	);
	const shown = (rows: Observation[]) => rows.filter((row) => !row.hidden).map((row) => row.area);
	expect(shown(from(surveys, [], { areas: nested }))).toEqual(['oost']);
	const without = surveys.filter((one) => one.area !== 'oost');
	expect(shown(from(without, [], { areas: nested }))).toEqual(['wijk']);
	const alone = surveys.filter((one) => one.area === 'dwars');
	expect(shown(from(alone, [], { areas: nested }))).toEqual(['dwars']);
});

describe('a whole that was asked in its parts only', () => {
	const nested = [
		area('dorp', 'experiment'),
		area('oost', 'experiment', { part_of: 'dorp' }),
		area('west', 'experiment', { part_of: 'dorp' }),
		area('dwars', 'sub-area', { part_of: 'dorp' }),
		area('noord', 'control')
	];
	const asked = (counts: Record<string, [yes: number, no: number]>, neighbours: SurveyArea[] = []) =>
		from(
			Object.entries(counts).flatMap(([id, [yes, no]]) =>
				answers('eenzaam', id, [...many(yes, 1), ...many(no, 0)])
			),
			[],
			{ areas: nested, neighbours }
		);
	const whole = (rows: Observation[]) => rows.filter((row) => row.area === 'dorp');

	it('is the sum of their answers', () => {
		const [row, ...more] = whole(asked({ oost: [12, 18], west: [10, 20] }));
		expect(more).toEqual([]);
		expect(row).toMatchObject({ numerator: 22, denominator: 60, hidden: false, period: '2009', row: 0 });
	});

	it('is that also where another wave asked in the whole itself', () => {
		const parts = ['oost', 'west'].flatMap((id) => answers('eenzaam', id, [...many(12, 1), ...many(18, 0)]));
		const earlier = answers('eenzaam', 'dorp', [...many(20, 1), ...many(20, 0)]);
		const rows = from([...earlier.map((one) => ({ ...one, wave: '2007' })), ...parts], [], { areas: nested });
		expect(whole(rows).find((row) => row.period === '2009')).toMatchObject({
			numerator: 24,
			denominator: 60
		});
	});

	it('is no figure where a part was not asked, or it was asked itself', () => {
		expect(whole(asked({ oost: [12, 18] }))).toEqual([]);
		expect(whole(asked({ oost: [12, 18], west: [10, 20], dorp: [20, 20] })).map((row) => row.hidden)).toEqual(
			[true]
		);
	});

	it('is hidden where less the parts shown it would tell of too few people, or of a part with an outsider', () => {
		expect(whole(asked({ oost: [12, 18], west: [4, 20] }))).toMatchObject([
			{ hidden: true, hidden_by: 'programme', numerator: null }
		]);
		const pair = [{ area: 'west', with: 'oost' }];
		// The two stand together in comparisons too, and nothing else of them is shown.
		expect(whole(asked({ oost: [12, 18], west: [4, 20] }, pair))).toMatchObject([
			{ hidden: false, numerator: 16, denominator: 54 }
		]);
		expect(
			whole(asked({ oost: [12, 18], west: [4, 20], noord: [20, 20] }, [{ area: 'west', with: 'noord' }]))
		).toMatchObject([{ hidden: true }]);
	});
});
