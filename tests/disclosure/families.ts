// Families out of a programme's own csv files, and how each counts at the end of a quarter: written apart, so that it can be held beside ours.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { firstDay, lastDay, shiftPeriod } from '../../src/lib/domain/period.ts';

export type Csv = Record<string, string>[];
export const csvIn = (folder: string, file: string): Csv =>
	Papa.parse<Record<string, string>>(readFileSync(path.join(folder, file), 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;

export interface Family {
	household: string;
	area: string;
	started: string;
	ended: string;
	/** With consent, and not withdrawn. */
	counts: boolean;
	results: { result: string; date: string; status: string }[];
	assessments: { domain: string; date: string; rung: number; assessor: string }[];
	actions: { kind: string; opened: string }[];
}

/** How a family counts; what it is in no count of is absent. */
export interface Standing {
	area: string;
	ended: boolean;
	/** `result|met`, `ladder|up`: `results gold-card` → `met`. */
	places: Record<string, string>;
}

export function familiesIn(folder: string): Family[] {
	const groups = (file: string): Map<string, Csv> => {
		const found = new Map<string, Csv>();
		for (const row of csvIn(folder, file)) {
			const own = found.get(row.household ?? '');
			if (own) own.push(row);
			else found.set(row.household ?? '', [row]);
		}
		return found;
	};
	const [results, assessments, actions] = [
		groups('results.csv'),
		groups('assessments.csv'),
		groups('actions.csv')
	];
	return csvIn(folder, 'households.csv').map(
		({ household = '', area = '', started = '', ended = '', consent = '', withdrawn = '' }) => ({
			household,
			area,
			started,
			ended,
			counts: consent !== '' && withdrawn === '',
			results: (results.get(household) ?? []).map(({ result = '', date = '', status = '' }) => ({
				result,
				date,
				status
			})),
			assessments: (assessments.get(household) ?? []).map(
				({ domain = '', date = '', rung = '', assessor = '' }) => ({
					domain,
					date,
					rung: Number(rung),
					assessor
				})
			),
			actions: (actions.get(household) ?? []).map(({ kind = '', opened = '' }) => ({ kind, opened }))
		})
	);
}

/** What the files say of a family at the end of a quarter; null: it does not count yet, or not at all. */
export function standingAt(family: Family, period: string, quartersApart: number): Standing | null {
	const day = lastDay(period);
	if (!family.counts || family.started > day) return null;
	const hasEnded = (on: string) => family.ended !== '' && family.ended <= on;
	const places: Record<string, string> = {};
	for (const result of new Set(family.results.map((one) => one.result))) {
		const last = family.results
			.filter((one) => one.result === result && one.date <= day)
			.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.status < b.status ? -1 : 1))[0];
		if (last?.status === 'met') places[`results ${result}`] = 'met';
		if (last?.status === 'open' || last?.status === 'lapsed') places[`results ${result}`] = 'unmet';
	}
	const from = lastDay(shiftPeriod(period, -quartersApart));
	for (const domain of new Set(family.assessments.map((one) => one.domain))) {
		const rungOn = (on: string): number | undefined => {
			if (hasEnded(on)) return undefined;
			const judged = family.assessments.filter(
				(one) => one.domain === domain && one.assessor !== 'family' && one.date <= on
			);
			const own = (one: (typeof judged)[number]) => `${one.date} ${one.assessor === 'coach' ? 1 : 0}`;
			return judged.sort((a, b) => (own(a) < own(b) ? 1 : -1))[0]?.rung;
		};
		const [before, after] = [rungOn(from), rungOn(day)];
		if (before === undefined || after === undefined) continue;
		places[`ladder ${domain}`] = after > before ? 'up' : after < before ? 'down' : 'same';
	}
	return { area: family.area, ended: hasEnded(day), places };
}

/** Kinds of items that came into a family's plan in the quarter. */
export const openedIn = (family: Family, period: string): string[] => [
	...new Set(
		family.actions
			.filter((one) => one.opened >= firstDay(period) && one.opened <= lastDay(period))
			.map((one) => one.kind)
	)
];
