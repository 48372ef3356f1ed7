// What changes in a public table from quarter to quarter: rows, series that begin or end, and breaks, read from the table itself.
import { comparePeriods, isQuarter, type Period } from '../domain/period.ts';
import type { Break, ProgrammeTables, TableName } from '../domain/tables.ts';

export interface QuarterChange {
	/** A quarter or a year, as the rows say. */
	period: Period;
	rows: number;
	/** Of those, what may still change, and what is not shown. */
	provisional: number;
	hidden: number;
	/** Series with a row here and none in the period before of the same kind; and the other way round. */
	begins: string[];
	ends: string[];
	breaks: Pick<Break, 'indicator' | 'area' | 'kind' | 'reason'>[];
}

interface Row {
	period: Period;
	series: string;
	provisional: boolean;
	hidden: boolean;
}

const missingFrom = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
	[...one].filter((series) => !other.has(series)).sort();

/** Years apart from quarters: a yearly figure does not end in the quarter after. */
function changesOf(rows: readonly Row[], breaks: readonly Break[]): QuarterChange[] {
	const byPeriod = new Map<Period, Row[]>(breaks.map(({ period }) => [period, []]));
	for (const row of rows) {
		const own = byPeriod.get(row.period);
		if (own) own.push(row);
		else byPeriod.set(row.period, [row]);
	}
	const before = new Map<boolean, ReadonlySet<string>>();
	return [...byPeriod]
		.sort(([one], [other]) => comparePeriods(one, other))
		.map(([period, own]) => {
			const series = new Set(own.map((one) => one.series));
			const former = before.get(isQuarter(period)) ?? new Set();
			before.set(isQuarter(period), series);
			return {
				period,
				rows: own.length,
				provisional: own.filter((one) => one.provisional).length,
				hidden: own.filter((one) => one.hidden).length,
				begins: missingFrom(series, former),
				ends: missingFrom(former, series),
				breaks: breaks
					.filter((one) => one.period === period)
					.map(({ indicator, area, kind, reason }) => ({ indicator, area, kind, reason }))
			};
		});
}

/** By table what changed in it, worked out when it is asked for; of a table without periods nothing. */
const changing = {
	observations: ({ observations, breaks }: Changing) =>
		changesOf(
			observations.map(({ period, indicator, area, status, hidden }) => ({
				period,
				series: `${indicator} ${area}`,
				provisional: status === 'provisional',
				hidden
			})),
			breaks
		),
	reach: ({ reach }: Changing) =>
		changesOf(
			reach.map(({ period, area }) => ({ period, series: area, provisional: false, hidden: false })),
			[]
		)
};

type Changing = Pick<ProgrammeTables, 'observations' | 'reach' | 'breaks'>;

const changes = (table: TableName): table is keyof typeof changing => Object.hasOwn(changing, table);

/** Undefined for a table without periods. */
export const tableChanges = (table: TableName, tables: Changing): QuarterChange[] | undefined =>
	changes(table) ? changing[table](tables) : undefined;
