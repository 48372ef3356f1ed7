// What must hold of every history of visits, however they are handed over; a broken promise is thrown with its name.
import fc from 'fast-check';
import type { TableRow } from '../../../src/lib/engine/tables.ts';
import { canonicalLines } from '../../../src/lib/vault/canonical.ts';
import type { SealedRows } from '../../../src/lib/vault/admission.ts';
import { sealedTables } from '../../../src/lib/vault/manifest.ts';
import type { IncomingVisit } from '../../../src/lib/vault/visits/chain.ts';
import type { Decision } from '../../../src/lib/vault/visits/contradictions.ts';
import { writeVisit } from '../../../src/lib/vault/visits/lines.ts';
import { mergeVisits, type Merged } from '../../../src/lib/vault/visits/merge.ts';
import { readVisit, type VisitReading } from '../../../src/lib/vault/visits/read-visit.ts';
import { histories, type History, type Written } from './histories.ts';
import { programme, seedOf, signersOf, uuidOf } from './some-visit.ts';

const must = (holds: boolean, promise: string): void => {
	if (!holds) throw new Error(promise);
};
export const asText = (rows: SealedRows): string => [...canonicalLines(sealedTables, rows)].join('');

const signers = signersOf('K1', 'K2', 'K3', 'K4', 'K5');
const read = (bytes: Uint8Array): VisitReading => readVisit(bytes, { programme, signers });

export function incoming({ file, bytes }: Pick<Written, 'file' | 'bytes'>): IncomingVisit {
	const reading = read(bytes);
	if ('refusal' in reading) throw new Error(`${file} was refused: ${reading.refusal.code}`);
	return { file, ...reading };
}

/** As somebody would decide who always keeps the first. */
const decisionsOn = ({ contradictions }: Merged): Decision[] =>
	contradictions.map(({ key, sides: [first] }) => ({
		...{ key, keep: first?.id ?? '', event: uuidOf(key), made: '2011-04-01T00:00:00.000Z', by: null }
	}));

/** Hands visits over in parcels, one after the other. */
const inParcels = (held: SealedRows, parcels: readonly (readonly IncomingVisit[])[]): SealedRows =>
	parcels.reduce((rows, parcel) => mergeVisits(rows, parcel).rows, held);

/** Each rung as somebody would find it who reads the rows of before and then all events, in the order in which they count. */
function rungsByHand(before: SealedRows, rows: SealedRows): string[] {
	const inside = new Set(rows.households.map(({ household }) => household));
	const cells = new Map<string, string>();
	const cell = ({ household, domain, date, assessor }: TableRow): string =>
		[household, domain, date, assessor].join(' ');
	for (const row of before.assessments) cells.set(cell(row), String(row.rung));
	for (const event of rows.visit_events)
		if (event.kind === 'assessment' || (event.kind === 'confirmed' && event.domain !== null))
			cells.set(cell(event), String(event.rung));
	return [...cells]
		.flatMap(([key, rung]) => (inside.has(key.split(' ')[0] ?? '') ? [`${key} ${rung}`] : []))
		.sort();
}

const told = (row: TableRow): string => JSON.stringify(Object.entries(row).sort());

/** @param order a number a visit, by which they are handed over */
function holds({ held, visits }: History, order: readonly number[], parcels: number, late: number): void {
	const all = visits.map(incoming);
	const whole = mergeVisits(held, all);
	must(
		whole.refused.length === 0 && whole.missing.length === 0,
		'every visit of a whole history is taken in'
	);
	must(whole.merged.length === visits.length, 'each visit is merged once');
	const text = asText(whole.rows);

	const shuffled = all.map((one, place) => ({ one, by: order[place] ?? 0 })).sort((a, b) => a.by - b.by);
	const split = Array.from({ length: parcels }, (_, place) =>
		shuffled.flatMap(({ one }, nth) => (nth % parcels === place ? [one] : []))
	);
	must(asText(inParcels(held, split)) === text, 'the order and the parcels make no difference');
	must(asText(inParcels(held, [...split, ...split, all])) === text, 'what comes twice changes nothing');
	const again = mergeVisits(whole.rows, all);
	must(again.already.length === visits.length && again.merged.length === 0, 'what was there is said to be');

	// One that is late: named while it is away, and everything as if it had come in time once it is there.
	const absent = visits[late % visits.length];
	if (absent) {
		const others = all.filter(({ file }) => file !== absent.file);
		const without = mergeVisits(held, others);
		const gap = visits.some(({ device, sequence }) => device === absent.device && sequence > absent.sequence);
		const named = without.missing.map(({ device, sequence }) => `${device} ${sequence}`).join();
		must(
			named === (gap ? `${absent.device} ${absent.sequence}` : ''),
			'what is away is named, and nothing else'
		);
		must(
			asText(mergeVisits(without.rows, [incoming(absent)]).rows) === text,
			'what comes late ends as if it had come in time'
		);
		// Of a visit in which nothing was written, nothing can be taken out.
		if (absent.events.length > 0) {
			oneEventLess(held, absent, others, gap);
			forged(absent);
		}
	}

	// Families of before are in a table or stay out of all, and nobody is lost.
	const families = (rows: SealedRows): number =>
		rows.households.length +
		rows.left_out.reduce((sum, row) => sum + Number(row.without_consent) + Number(row.withdrawn), 0);
	const began = new Set(
		visits.flatMap(({ events }) =>
			events.flatMap(({ kind, household }) =>
				kind === 'started' && /H-(3|new)/.test(household) ? [household] : []
			)
		)
	);
	const someCorrected = visits.some(({ events }) => events.some(({ kind }) => kind === 'correction'));
	must(
		someCorrected || families(whole.rows) === families(held) + began.size,
		'no family is lost, and none is counted twice'
	);
	if (!visits.some(({ events }) => events.some(({ kind }) => kind === 'correction')))
		must(
			rungsByHand(held, whole.rows).join() ===
				whole.rows.assessments
					.map(({ household, domain, date, assessor, rung }) =>
						[household, domain, date, assessor, rung].join(' ')
					)
					.sort()
					.join(),
			'each rung is the last that was written about its cell'
		);

	// What organisations did stands with its family, and is nowhere else.
	const outside = new Set(whole.outside);
	const lastConsent = (family: string) =>
		whole.rows.visit_events.findLast(({ kind, household }) => kind === 'consent' && household === family)
			?.state;
	if (!someCorrected)
		must(
			whole.rows.effort.map(told).join() ===
				held.effort
					.filter(
						({ household }) =>
							!outside.has(String(household)) &&
							(whole.rows.households.some((one) => one.household === household) ||
								lastConsent(String(household)) !== 'withdrawn')
					)
					.map(told)
					.join(),
			'of whoever took consent back no effort counts, and of the others all'
		);

	// Decided, nothing is left to decide, and it stays so whoever comes again.
	const decided = mergeVisits(whole.rows, [], decisionsOn(whole));
	must(decided.idle.length === 0, 'every decision decides something');
	must(decided.contradictions.length === 0, 'what was decided is no contradiction any more');
	must(
		asText(mergeVisits(decided.rows, all).rows) === asText(decided.rows),
		'a decision stands when the visits come again'
	);
	must(
		asText(mergeVisits(inParcels(held, split), [], decisionsOn(whole)).rows) === asText(decided.rows),
		'a decision is the same on the same file'
	);
}

/** The coach's own key over a visit with an event less than was handed over before. */
function oneEventLess(
	held: SealedRows,
	absent: Written,
	others: readonly IncomingVisit[],
	gap: boolean
): void {
	const { visit } = incoming(absent);
	const shorter = { head: visit.head, events: visit.events.slice(1) };
	const bytes = writeVisit(shorter, { seed: seedOf(absent.coach) });
	const lie = incoming({ file: 'vervalst.age', bytes });
	const known = mergeVisits(held, [...others, incoming(absent)]).rows;
	const [after] = mergeVisits(known, [lie]).refused;
	must(after?.refusal.code === 'forked-chain', 'another visit in the place of one that is there is refused');
	if (!gap) return;
	const [before] = mergeVisits(held, [...others, lie]).refused;
	must(before !== undefined, 'a visit with an event less does not fit those around it');
}

function forged({ bytes, coach }: Written): void {
	const text = new TextDecoder().decode(bytes);
	const codeOf = (other: Uint8Array): string => {
		const reading = read(other);
		return 'refusal' in reading ? reading.refusal.code : 'read';
	};
	const lines = text.split('\n');
	const cut = [...lines.slice(0, 1), ...lines.slice(2)].join('\n');
	must(codeOf(new TextEncoder().encode(cut)) === 'broken-signature', 'a line less breaks the signature');
	const { visit } = incoming({ file: '', bytes });
	must(
		codeOf(writeVisit(visit, { seed: seedOf('vreemd') })) === 'unknown-signer',
		'a strange key is refused'
	);
	const colleague = coach === 'K1' ? 'K2' : 'K1';
	must(
		codeOf(writeVisit(visit, { seed: seedOf(colleague) })) === 'other-coach',
		'a colleague cannot write for one'
	);
	const elsewhere = { ...visit, head: { ...visit.head, programme: 'ander' } };
	must(
		codeOf(writeVisit(elsewhere, { seed: seedOf(coach) })) === 'other-programme',
		'a visit of another programme is refused'
	);
}

export const mergingHolds = fc.property(
	histories(),
	fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
	fc.integer({ min: 1, max: 4 }),
	fc.nat(),
	(history, order, parcels, late) => holds(history, order, parcels, late)
);
