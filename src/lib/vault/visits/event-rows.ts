// Events as rows of a sealed file, whatever their kind: one row an event, what its kind does not know is empty.
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { TableRow } from '../../engine/tables.ts';
import type { Visit, VisitEvent } from './visit.ts';

/** Of a visit; `decision`: a person chose between two of them; `before`: the row that stood where an event stands now. */
export const eventKinds = [
	'started',
	'ended',
	'consent',
	'assessment',
	'result',
	'action',
	'signal',
	'mandate',
	'correction',
	'confirmed',
	'decision',
	'before'
] as const satisfies readonly (VisitEvent['kind'] | 'decision' | 'before')[];
export type EventKind = (typeof eventKinds)[number];

type Cells = Record<string, string | number | null>;

const empty: Cells = {
	...{ visit: null, made: null, coach: null, signer: null, area: null, adults: null, children: null },
	...{ end_reason: null, state: null, scope: null, domain: null, rung: null, assessor: null, result: null },
	...{ status: null, action: null, action_kind: null, actor: null, organisation: null, opened: null },
	...{ due: null, closed: null, signal: null, noticed: null, advice: null, given: null, confirmed: null },
	...{ reason: null, zrm: null, corrects: null, decides: null, keeps: null, row: null }
};

/** An event without a visit: a decision, or a row that was there before. */
export const bareEvent = (cells: {
	event: string;
	household: string;
	kind: 'decision' | 'before';
	date: string;
	made?: string | null;
	coach?: string | null;
	decides?: string;
	keeps?: string;
	row?: string;
}): TableRow => ({ ...empty, ...cells });

/** One way of writing every instant, so that they stand in order as texts. */
export const instantOf = (made: string): string => new Date(made).toISOString();

/** @param signer fingerprint of the key */
export function eventRows({ head, events }: Visit, signer: string): TableRow[] {
	const by = { visit: head.visit, made: instantOf(head.made), coach: head.coach, signer };
	return events.map((event): TableRow => {
		const cells: Cells = { ...empty, ...by };
		for (const [column, cell] of Object.entries(event)) {
			if (cell === undefined) continue;
			if (column === 'scope' && Array.isArray(cell)) cells[column] = [...cell].sort().join(' ');
			else cells[column] = typeof cell === 'object' && cell !== null ? canonicalJson(cell) : cell;
		}
		return cells;
	});
}

/** @param signer fingerprint of the key */
export const visitRow = ({ head }: Visit, sha256: string, signer: string): TableRow => ({
	...{ visit: head.visit, device: head.device, sequence: head.sequence, previous: head.previous, sha256 },
	...{ coach: head.coach, made: instantOf(head.made), seconds: head.seconds ?? null, signer, erased: null }
});
