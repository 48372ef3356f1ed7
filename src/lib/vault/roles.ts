// What each role holds of a sealed file: one table, and the file that is cut by it. docs/privacy tells the same table in words.
import type { TableRow } from '../engine/tables.ts';
import { noVisits, sortedRows, type SealedRows } from './admission.ts';
import { sealedTables, type SealedTable } from './manifest.ts';
import { stoodIn } from './visits/fold.ts';
import { livingEvents } from './visits/live.ts';

export const roles = ['leader', 'coach', 'researcher', 'analyst'] as const;
export type RoleName = (typeof roles)[number];
export type Role = { name: 'leader' | 'researcher' | 'analyst' } | { name: 'coach'; coach: string };

/**
 * all: every row; own: of the coach's own families and devices; coarse: no free text, no names of coaches or organisations, and how
 * many people a household has in bands; of effort the organisation stays, for that is what it is about; totals: counted, no row; none: nothing.
 */
export type Share = 'all' | 'own' | 'coarse' | 'totals' | 'none';

/** `erasures`: that families were erased, by number alone. */
export const roleContents: Readonly<Record<SealedTable | 'erasures', Readonly<Record<RoleName, Share>>>> = {
	households: { leader: 'all', coach: 'own', researcher: 'coarse', analyst: 'totals' },
	assessments: { leader: 'all', coach: 'own', researcher: 'coarse', analyst: 'totals' },
	results: { leader: 'all', coach: 'own', researcher: 'all', analyst: 'totals' },
	actions: { leader: 'all', coach: 'own', researcher: 'coarse', analyst: 'totals' },
	surveys: { leader: 'all', coach: 'none', researcher: 'all', analyst: 'none' },
	responses: { leader: 'all', coach: 'none', researcher: 'coarse', analyst: 'none' },
	left_out: { leader: 'all', coach: 'none', researcher: 'all', analyst: 'all' },
	visit_events: { leader: 'all', coach: 'own', researcher: 'none', analyst: 'none' },
	visits: { leader: 'all', coach: 'own', researcher: 'none', analyst: 'none' },
	receipts: { leader: 'all', coach: 'own', researcher: 'none', analyst: 'none' },
	erasures: { leader: 'all', coach: 'none', researcher: 'none', analyst: 'none' },
	clients: { leader: 'all', coach: 'none', researcher: 'all', analyst: 'none' },
	effort: { leader: 'all', coach: 'none', researcher: 'coarse', analyst: 'none' }
};

/** `coach:K3`, `researcher`, `analyst`; null for anything else. */
export function roleOf(text: string): Role | null {
	const coach = /^coach:(.+)$/.exec(text)?.[1]?.trim();
	if (coach !== undefined) return { name: 'coach', coach };
	return text === 'researcher' || text === 'analyst' ? { name: text } : null;
}

/** Stands where a coach is not told. */
export const nobody = '-';
/** The lower end of each: 1, 2, 3 or more; 0, 1-2, 3 or more. */
export const bands = { adults: [0, 1, 2, 3], children: [0, 1, 3] } as const;

/** What one row becomes where it is coarse. */
const coarse: Partial<Record<SealedTable, (row: TableRow, place: number) => TableRow>> = {
	households: (row) => ({
		...row,
		adults: band(row.adults, bands.adults),
		children: band(row.children, bands.children),
		coach: nobody,
		end_reason: null
	}),
	assessments: (row) => ({ ...row, coach: null }),
	// A number in the place of what was agreed, so that two items stay two.
	actions: (row, place) => ({ ...row, action: String(place + 1), organisation: null }),
	responses: (row) => ({ ...row, organisation: null }),
	effort: (row) => ({ ...row, note: null })
};
const band = (count: unknown, from: readonly number[]): number | null =>
	typeof count === 'number' ? (from.findLast((least) => count >= least) ?? null) : null;

/** Families that let their file be kept, and said for what, but not for research. */
export function withoutResearch(events: readonly TableRow[]): Set<string> {
	const last = new Map<string, TableRow>();
	for (const event of livingEvents(events.filter(({ kind }) => kind !== 'before')).events)
		if (event.kind === 'consent' && event.scope !== null) last.set(String(event.household), event);
	return new Set(
		[...last].flatMap(([household, { scope }]) =>
			String(scope).split(' ').includes('research') ? [] : [household]
		)
	);
}

/** What a coach's own families, visits and devices are. */
function ownOf(rows: SealedRows, coach: string): Partial<Record<SealedTable, (row: TableRow) => boolean>> {
	const inside = new Set(rows.households.map(({ household }) => household));
	const withdrawn = new Set(
		rows.visit_events.flatMap(({ kind, state, household }) =>
			kind === 'consent' && state === 'withdrawn' && !inside.has(household) ? [household] : []
		)
	);
	const own = new Set(rows.households.flatMap((row) => (row.coach === coach ? [row.household] : [])));
	// A family that the coach began and that waits for its consent.
	for (const { kind, household, coach: by } of rows.visit_events)
		if (kind === 'started' && by === coach && !inside.has(household) && !withdrawn.has(household))
			own.add(household);
	const devices = new Set(rows.visits.flatMap((row) => (row.coach === coach ? [row.device] : [])));
	const ofFamily = ({ household }: TableRow): boolean => own.has(household);
	/** Nor what stood in a table of which a coach holds nothing. */
	const ofEvents = (event: TableRow): boolean => {
		const table = stoodIn(event);
		return ofFamily(event) && (table === null || roleContents[table].coach !== 'none');
	};
	const ofDevice = ({ device }: TableRow): boolean => devices.has(device);
	return {
		...{ households: ofFamily, assessments: ofFamily, results: ofFamily, actions: ofFamily },
		...{ visit_events: ofEvents, visits: ofDevice, receipts: ofDevice }
	};
}

/** The file of a role; of an analyst the rows are for totals.ts, and none of them leaves. */
export function cutFor(rows: SealedRows, role: Role): SealedRows {
	const own = role.name === 'coach' ? ownOf(rows, role.coach) : null;
	const silent = role.name === 'researcher' ? withoutResearch(rows.visit_events) : new Set<string>();
	const cut: SealedRows = { ...rows, ...noVisits };
	for (const table of sealedTables) {
		const share = roleContents[table][role.name];
		const there = rows[table].filter(({ household }) => !silent.has(String(household)));
		if (share === 'none' || share === 'totals') cut[table] = [];
		else if (share === 'own') cut[table] = there.filter(own?.[table] ?? (() => false));
		else cut[table] = share === 'coarse' ? there.map(coarse[table] ?? ((row) => row)) : there;
	}
	return sortedRows(cut);
}
