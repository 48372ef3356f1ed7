// Survey answers become observations, hidden where they would tell about too few people.
import { expect, it } from 'vitest';
import type { Indicator } from '../../src/lib/domain/indicator.ts';
import type { Observation } from '../../src/lib/domain/tables.ts';
import { surveyObservations } from '../../src/lib/server/survey-observations.ts';
import { indicator } from '../answers/programme.ts';

const answers = (id: string, area: string, values: (number | null)[]) =>
	values.map((value, index) => ({
		wave: '2009',
		area,
		respondent: `${area}-${index}`,
		indicator: id,
		value,
		weight: null
	}));
const many = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
const lonely = indicator({ id: 'eenzaam', frequency: 'wave', origin: 'survey' });
const noise: Indicator = indicator({ id: 'overlast', kind: 'mean', scale: { min: 1, max: 10 } });

const from = (surveys: ReturnType<typeof answers>, observations: Observation[] = []) =>
	surveyObservations({ surveys, observations }, [lonely, noise], 10);

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
