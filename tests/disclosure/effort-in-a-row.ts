// Effort of a drawn programme, told three quarters in a row while families come, go and are corrected; with the rows that every figure counts, made apart.
import { openNodeEngine, type NodeEngine } from '../../src/lib/engine/node.ts';
import { firstDay, quarterIndex } from '../../src/lib/domain/period.ts';
import type { EffortStates } from '../../src/lib/domain/published-effort.ts';
import { effortToTell, type PublishedEffort } from '../../src/lib/server/effort-told.ts';
import type { Before } from '../../src/lib/server/publish.ts';
import { draws } from './random-programme.ts';

/** The last two tell of the same year, the first two of two that follow each other. */
export const quarters = ['2010-Q3', '2010-Q4', '2011-Q1'] as const;
const periods = ['2008', '2009', '2010', '2011'].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`));
export const groups = ['coached', 'comparison'] as const;

interface EffortOf {
	organisation: string;
	period: string;
	/** Whole quarters of an hour. */
	quarters: number;
	kept: boolean;
}
export interface Family {
	household: string;
	group: (typeof groups)[number];
	/** null: no support. */
	begun: string | null;
	/** The quarter from which it is no longer in the files. */
	gone: string | null;
	rows: EffortOf[];
}
export interface Programme {
	threshold: number;
	families: Family[];
}

export function randomEffort(seed: number): Programme {
	const draw = draws(seed);
	const threshold = draw(2) === 0 ? 5 : 10;
	// In some programmes nobody new comes after a while, in others a few do.
	const late = [0, 1, 2, threshold + 3][draw(4)] ?? 0;
	const organisations = ['team', 'dienst', 'corporatie', 'zeldzaam'];
	const families: Family[] = [];
	for (const group of groups) {
		const many = threshold + 4 + draw(2 * threshold);
		for (let one = 0; one < many + late; one++) {
			const from = one < many ? draw(5) : 8 + draw(4);
			const begun = group === 'coached' ? (periods[from + draw(3)] ?? null) : null;
			const stops = draw(3) === 0 ? from + 3 + draw(8) : periods.length;
			const rows = periods.slice(from, stops).flatMap((period): EffortOf[] =>
				organisations.flatMap((organisation, place) => {
					const often = [8, 6, 4, 1][place] ?? 0;
					if (draw(10) >= often || (place === 3 && one % 4 > 0)) return [];
					const much = one === 0 && place === 2 ? 90 : 12;
					return [{ organisation, period, quarters: 1 + draw(much), kept: draw(2) === 0 }];
				})
			);
			families.push({ household: `${group}-${one}`, group, begun, gone: null, rows });
		}
	}
	return { threshold, families };
}

/**
 * A programme in which some organisations do nothing any more in the second year that is told, while one that served few does for many: what
 * was told together in one year and apart in the other, or with another, is then the hours of few.
 */
export function fellStill(programme: Programme, seed: number): Programme {
	const draw = draws(seed * 67 + 5);
	const next = structuredClone(programme);
	const [grows, still, few] =
		draw(2) === 0 ? ['zeldzaam', ['corporatie'], 4] : ['corporatie', ['dienst', 'zeldzaam'], 3];
	for (const [place, family] of next.families.entries()) {
		const there = family.rows.some(({ period }) => yearOf(period) === 2010);
		family.rows = family.rows.filter(({ organisation, period }) =>
			yearOf(period) < 2010 ? organisation !== grows || place % few === 0 : !still.includes(organisation)
		);
		if (there)
			family.rows.push({
				organisation: grows,
				period: '2010-Q2',
				quarters: 1 + draw(12),
				kept: draw(2) === 0
			});
	}
	return next;
}

/** Between two quarters one to three coached families take their consent back, and rows of an early year are corrected. */
export function livedOn(programme: Programme, place: number, seed: number): Programme {
	const draw = draws(seed * 31 + place);
	const next = structuredClone(programme);
	const there = next.families.filter((one) => one.group === 'coached' && one.gone === null);
	for (let i = draw(3); i >= 0; i--) {
		const one = there[draw(there.length)];
		if (one) one.gone = quarters[place] ?? null;
	}
	for (let i = draw(3); i > 0; i--) {
		const row = next.families[draw(next.families.length)]?.rows[0];
		if (row) row.quarters += 1 + draw(40);
	}
	return next;
}

const isThere = ({ gone }: Family, quarter: string): boolean => gone === null || gone > quarter;

export function engineOf({ families }: Programme, quarter: string): Promise<NodeEngine> {
	return openNodeEngine({
		households: families
			.filter((one) => one.group === 'coached')
			.map((one) => ({
				...{ household: one.household, area: 'a', started: firstDay(one.begun ?? '2008-Q1'), ended: null },
				...{ end_reason: null, coach: 'K1', adults: 2, children: 1, consent: firstDay('2008-Q1') },
				withdrawn: isThere(one, quarter) ? null : firstDay(one.gone ?? '')
			})),
		effort: families.flatMap(({ household, group, rows }) =>
			rows
				.filter(({ period }) => period <= quarter)
				.flatMap(({ organisation, period, quarters: hours, kept }) => {
					const at = { group, household, organisation, period, period_index: quarterIndex(period) };
					const rest = { domain: null, note: null };
					const visits = { ...at, contact: 'visit', contacts: 1, hours: hours / 4, ...rest };
					return [
						visits,
						...(kept ? [{ ...at, contact: 'case-manager', contacts: null, hours: null, ...rest }] : [])
					];
				})
		)
	});
}

const catalogueOf = ({ threshold }: Programme) =>
	({ programme: { synthetic: true, threshold, confidence: 0.95 } }) as Parameters<typeof effortToTell>[1];

export interface Told {
	figures: PublishedEffort[];
	states: EffortStates | null;
}

/** What a publication of that quarter tells, after what was told. */
export async function toldAt(programme: Programme, quarter: string, before: Told | null): Promise<Told> {
	const engine = await engineOf(programme, quarter);
	try {
		const preceding = {
			publications: before ? [{ effort: before.figures }] : [],
			states: before?.states ? { effort: before.states } : null
		} as unknown as Before;
		const { told, states } = await effortToTell(engine, catalogueOf(programme), preceding, true);
		return { figures: told, states };
	} finally {
		await engine.close();
	}
}

/** What counts of one family at one organisation in the year in which it was first told. */
export interface Counted {
	household: string;
	group: Family['group'];
	organisation: string;
	year: number;
	after: boolean;
	quarters: number;
	kept: number;
}

const yearOf = (period: string): number => Number(period.slice(0, 4));
export const wholeYear = (quarter: string): number => yearOf(quarter) - (quarter.endsWith('Q4') ? 0 : 1);

/** The rows behind each year's figure, made apart from the software: what was counted stays, whoever leaves; few newcomers wait. */
export class CountedApart {
	readonly rows: Counted[] = [];
	private readonly known = new Set<string>();
	private year = 2007;

	constructor(private readonly anew = false) {}

	/** @returns the rows that the figure of the last whole year counts */
	publish({ families, threshold }: Programme, quarter: string): readonly Counted[] {
		if (this.anew) {
			this.rows.length = 0;
			this.known.clear();
			this.year = 2007;
		}
		const there = families.filter((one) => isThere(one, quarter));
		for (; this.year < wholeYear(quarter); this.year++) {
			const year = this.year + 1;
			const upTo = (one: Family) => one.rows.filter((row) => yearOf(row.period) <= year);
			for (const group of groups) {
				const fresh = there.filter(
					(one) => one.group === group && !this.known.has(one.household) && upTo(one).length > 0
				);
				const enough = this.anew ? fresh.length > 0 : fresh.length >= threshold;
				for (const one of there.filter((family) => family.group === group)) {
					const isKnown = this.known.has(one.household);
					if (!isKnown && !(enough && fresh.includes(one))) continue;
					for (const row of upTo(one))
						if (!isKnown || yearOf(row.period) === year) this.rows.push(countedOf(one, row, year));
					this.known.add(one.household);
				}
			}
		}
		return [...this.rows];
	}
}

const countedOf = (one: Family, row: EffortOf, year: number): Counted => ({
	...{ household: one.household, group: one.group, organisation: row.organisation, year },
	after: one.begun === null || row.period >= one.begun,
	...{ quarters: row.quarters, kept: row.kept ? 1 : 0 }
});
