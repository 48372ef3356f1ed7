// Counts and choices of rows, done again by hand in plain code over random tables.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isQuarter, lastDay, quarterIndex, type Period } from '../../src/lib/domain/period.ts';
import type { Observation, ProgrammeTables } from '../../src/lib/domain/tables.ts';
import { openNodeEngine, type NodeEngine } from '../../src/lib/engine/node.ts';
import { resultStates } from '../../src/lib/subjects/households/ask/result-quarters.ts';
import { measuredPeriods, observationsOf, pointsAt } from '../../src/lib/queries/observations.ts';
import { coachedBy, contactedBy } from '../../src/lib/subjects/households/ask/reach.ts';
import { publishedRows, restrictedRows } from '../../src/lib/server/engine-rows.ts';
import { areas, dates, indicators, periods, randomTables, results } from './random-tables.ts';

type Ask = (engine: NodeEngine, tables: ProgrammeTables) => Promise<void>;

const overRandomTables = async (ask: Ask): Promise<void> =>
	fc.assert(
		fc.asyncProperty(randomTables, async (tables) => {
			const engine = await openNodeEngine({ ...publishedRows(tables), ...restrictedRows(tables) });
			try {
				await ask(engine, tables);
			} finally {
				await engine.close();
			}
		}),
		{ numRuns: 25, seed: 2008 }
	);

const inTime = (a: Period, b: Period): number =>
	quarterIndex(a) - quarterIndex(b) || (a < b ? -1 : a > b ? 1 : 0);
const byIndicatorAreaTime = (a: Observation, b: Observation): number =>
	a.indicator.localeCompare(b.indicator, 'en') ||
	a.area.localeCompare(b.area, 'en') ||
	inTime(a.period, b.period);

it('observations: every row of the chosen indicators, areas and span, untouched, in order', () =>
	overRandomTables(async (engine, tables) => {
		const [from, to] = ['2008-Q3', '2010-Q1'];
		const chosen = tables.observations
			.filter((one) => one.indicator !== 'overlast' && one.area !== 'noord')
			.filter((one) => inTime(from, one.period) <= 0 && quarterIndex(one.period) <= quarterIndex(to));
		expect(
			await engine.all(
				observationsOf({
					indicators: indicators.filter((one) => one !== 'overlast'),
					areas: areas.filter((one) => one !== 'noord'),
					from,
					to
				})
			)
		).toEqual(chosen.sort(byIndicatorAreaTime));
	}));

it('observations of a year are not those of its last quarter, nor the other way round', () =>
	overRandomTables(async (engine, tables) => {
		for (const period of ['2009', '2009-Q4'])
			expect(await engine.all(pointsAt({ indicators, period }))).toEqual(
				tables.observations
					.filter((one) => one.period === period)
					.sort(byIndicatorAreaTime)
					.map(
						({
							sd: _sd,
							n: _n,
							lower: _lower,
							upper: _upper,
							hidden_by: _by,
							note: _note,
							row: _row,
							...point
						}) => ({
							...point,
							...{ n_effective: null, weight: null }
						})
					)
			);
	}));

it('measured periods: each once, in time order', () =>
	overRandomTables(async (engine, tables) => {
		const chosen = tables.observations.filter((one) => one.indicator === 'werkloos');
		const expected = [...new Set(chosen.map((one) => one.period))].sort(inTime);
		const rows = await engine.all(measuredPeriods({ indicators: ['werkloos'] }));
		expect(rows.map((row) => row.period)).toEqual(expected);
	}));

it('contacted: the latest count on or before each quarter', () =>
	overRandomTables(async (engine, tables) => {
		const quarters = periods.filter(isQuarter).sort(inTime);
		const expected = quarters.flatMap((period) =>
			[...areas].sort().flatMap((area) => {
				const known = tables.reach
					.filter((one) => one.area === area && one.contacted !== null)
					.filter((one) => quarterIndex(one.period) <= quarterIndex(period))
					.sort((a, b) => inTime(a.period, b.period))
					.at(-1);
				const asked = quarterIndex(period);
				return known ? [{ asked, area, period: known.period, contacted: known.contacted }] : [];
			})
		);
		expect(await engine.all(contactedBy({ areas, periods: quarters }))).toEqual(expected);
		expect(await engine.all(contactedBy({ areas, periods: [] }))).toEqual([]);
		expect(await engine.all(contactedBy({ areas: [], periods: quarters }))).toEqual([]);
	}));

const cohortOn = (tables: ProgrammeTables, date: string) =>
	tables.households.filter((one) => one.consent !== null && one.withdrawn === null && one.started <= date);

it('coached and ended: with consent, never withdrawn, begun by the day; ended on the day is ended', () =>
	overRandomTables(async (engine, tables) => {
		for (const date of dates) {
			const expected = [...areas].sort().flatMap((area) => {
				const coached = cohortOn(tables, date).filter((one) => one.area === area);
				const ended = coached.filter((one) => one.ended !== null && one.ended <= date);
				return coached.length > 0 ? [{ area, coached: coached.length, ended: ended.length }] : [];
			});
			expect(await engine.all(coachedBy({ areas, date }))).toEqual(expected);
		}
	}));

it('family results: each household of the cohort once per result, in its latest state', () =>
	overRandomTables(async (engine, tables) => {
		for (const date of [...dates, lastDay('2010-Q4')]) {
			const cohort = new Set(cohortOn(tables, date).map((one) => one.household));
			const expected = [...results].sort().flatMap((result) => {
				const latest = new Map<string, string>();
				for (const row of [...tables.results].sort((a, b) => (a.date < b.date ? -1 : 1)))
					if (row.result === result && row.date <= date && cohort.has(row.household))
						latest.set(row.household, row.status);
				const count = (status: string) => [...latest.values()].filter((one) => one === status).length;
				if (latest.size === 0) return [];
				return [
					{
						result,
						met: count('met'),
						open: count('open'),
						lapsed: count('lapsed'),
						notApplicable: count('not-applicable')
					}
				];
			});
			expect(await engine.all(resultStates({ date }))).toEqual(expected);
		}
	}));
