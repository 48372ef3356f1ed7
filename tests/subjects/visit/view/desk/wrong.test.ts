// A rung that was written down wrongly is taken back from where it stands, with a visit or without, and nothing else is; the next visit knows it no more.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { perspectives } from '../../../../../src/lib/domain/household.ts';
import {
	callWrong,
	chooseRung,
	differ,
	isEmpty,
	newDraft,
	standing,
	type Draft
} from '../../../../../src/lib/subjects/visit/figure/draft.ts';
import {
	keyOfRung,
	rowsOfRungs,
	type KnownFamily
} from '../../../../../src/lib/subjects/visit/figure/known.ts';
import { lackingIn, summaryOf } from '../../../../../src/lib/subjects/visit/figure/summary.ts';
import { eventsOf } from '../../../../../src/lib/subjects/visit/view/desk/events.ts';
import { knownSince } from '../../../../../src/lib/subjects/visit/view/desk/since.ts';
import { noVisits, type SealedRows } from '../../../../../src/lib/vault/admission.ts';
import type { IncomingVisit } from '../../../../../src/lib/vault/visits/chain.ts';
import { plaintextHash } from '../../../../../src/lib/vault/visits/lines.ts';
import { mergeVisits } from '../../../../../src/lib/vault/visits/merge.ts';
import { visitEventSchema, type Visit, type VisitEvent } from '../../../../../src/lib/vault/visits/visit.ts';
import { signedBytes, someVisit, uuidOf } from '../../../../vault/visits/some-visit.ts';

const household = 'H-7';
const row = (domain: string, rung: number, assessor = 'coach', date = '2011-01-10') => ({
	...{ household, domain, date, rung, assessor, coach: null }
});
const held: SealedRows = {
	households: [
		{
			...{ household, area: 'lindenhof', started: '2010-01-11', ended: null, end_reason: null, coach: 'K1' },
			...{ adults: 1, children: 2, consent: '2010-01-11', withdrawn: null }
		}
	],
	assessments: [row('werk', 2), row('werk', 3, 'family'), row('zorg', 4, 'both')],
	...{ results: [], actions: [], surveys: [], responses: [], left_out: [], clients: [], effort: [] },
	...noVisits
};
const known: KnownFamily = {
	...{
		household,
		area: 'lindenhof',
		consent: '2010-01-11',
		scope: null,
		results: [],
		actions: [],
		mandates: []
	},
	rungs: [
		...(['coach', 'family'] as const).map((assessor, place) => ({
			...{ domain: 'werk' as const, assessor, rung: 2 + place, date: '2011-01-10' },
			said: { assessor, events: [] }
		})),
		...(['coach', 'family'] as const).map((assessor) => ({
			...{ domain: 'zorg' as const, assessor, rung: 4, date: '2011-01-10' },
			said: { assessor: 'both' as const, events: [] }
		}))
	]
};

let last = 0;
const id = () => uuidOf(`gebeurtenis ${++last}`);
/** The visits of one device, in their order. */
function visits(all: readonly VisitEvent[][]): Visit[] {
	let previous: string | null = null;
	return all.map((events, place) => {
		const visit = someVisit(
			{
				...{ coach: 'K1', device: uuidOf('telefoon'), visit: uuidOf(`bezoek ${place}`), sequence: place + 1 },
				...{ previous, made: `2011-03-05T1${place}:00:00.000Z` }
			},
			events
		);
		previous = plaintextHash(signedBytes(visit));
		return visit;
	});
}
const incoming = (visit: Visit): IncomingVisit => ({
	...{ file: String(visit.head.sequence), visit, signer: 'SHA256:K1' },
	sha256: plaintextHash(signedBytes(visit))
});
/** What a leader's file holds of rungs then: domain, day, judge, rung. */
const rungs = (told: readonly VisitEvent[][]): string[] =>
	mergeVisits(held, visits(told).map(incoming))
		.rows.assessments.map((one) => [one.domain, one.date, one.assessor, one.rung].join(' '))
		.sort();
const draftOn = (date: string): Draft => ({ ...newDraft(uuidOf(date), date), household });

it('that came without a visit is taken back, for both who judged together too; what is chosen instead stands', () => {
	const [work] = known.rungs;
	const both = known.rungs[2];
	if (!work || !both) throw new Error('nothing is known');
	const wrong = callWrong(callWrong(draftOn('2011-03-05'), keyOfRung(work)), keyOfRung(both));
	const draft = chooseRung(wrong, 'werk', 'coach', 2);
	const made = eventsOf(draft, known, id);
	for (const one of made) expect(visitEventSchema.safeParse(one).error, one.kind).toBeUndefined();
	// The rung is the one of before, and yet no confirmation of what does not hold.
	expect(made.map(({ kind }) => kind)).toEqual(['correction', 'correction', 'assessment']);
	expect(rungs([made])).toEqual(['werk 2011-01-10 family 3', 'werk 2011-03-05 coach 2']);
	expect(rungs([eventsOf(callWrong(wrong, keyOfRung(work)), known, id)])).toEqual([
		'werk 2011-01-10 coach 2',
		'werk 2011-01-10 family 3'
	]);
});

it('is not told of as if nobody ever judged, in this visit nor in the next, until somebody does again', () => {
	const [work] = known.rungs;
	if (!work) throw new Error('nothing is known');
	const draft = callWrong(draftOn('2011-03-05'), keyOfRung(work));
	expect(standing(draft, known).takenBack).toEqual(['werk']);
	expect(standing(draftOn('2011-03-05'), known).takenBack).toBeUndefined();
	const next = knownSince(known, household, visits([eventsOf(draft, known, id)]));
	expect(next?.takenBack).toEqual(['werk']);
	expect(next?.rungs.filter(({ domain }) => domain === 'werk').map(({ assessor }) => assessor)).toEqual([
		'family'
	]);
	const judged = eventsOf(chooseRung(draft, 'werk', 'coach', 5), known, id);
	expect(knownSince(known, household, visits([judged]))?.takenBack).toEqual([]);
});

it('counts as something that is said, is not confirmed with the rest, and differs from nothing', () => {
	const [work] = known.rungs;
	if (!work) throw new Error('nothing is known');
	const draft = callWrong(draftOn('2011-03-05'), keyOfRung(work));
	expect(isEmpty(draft)).toBe(false);
	expect(summaryOf(draft, known)).toMatchObject({ wrong: 1, moved: 0, stayed: 0 });
	expect(lackingIn(draft, { known, today: '2011-03-05', looksLikeBsn: false })).toEqual([]);
	const rest = eventsOf({ ...draft, rest: true }, known, id).filter(({ kind }) => kind === 'confirmed');
	expect(rest).toHaveLength(3);
	const other = chooseRung(draft, 'werk', 'family', 5);
	expect([
		differ(other, 'werk', known),
		differ(chooseRung(draftOn('2011-03-05'), 'werk', 'family', 5), 'werk', known)
	]).toEqual([false, true]);
	expect(callWrong(draft, keyOfRung(work)).wrong).toEqual([]);
	// A draft of an earlier version, which knows no rows, offers none.
	expect(rowsOfRungs(known.rungs.map(({ said: _said, ...one }) => one))).toEqual([]);
});

it('that came with any visits is gone from its place, and all else stands as it stood', () => {
	const press = fc.record({
		domain: fc.constantFrom('werk' as const, 'zorg' as const, 'wonen' as const),
		assessor: fc.constantFrom(...perspectives),
		rung: fc.integer({ min: 1, max: 5 }),
		day: fc.integer({ min: 5, max: 7 })
	});
	const story = fc.array(fc.array(press, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(story, fc.nat(), (all, which) => {
			const told: VisitEvent[][] = [];
			for (const presses of all) {
				const before = knownSince(known, household, visits(told));
				const draft = presses.reduce(
					(one, { domain, assessor, rung }) => chooseRung(one, domain, assessor, rung),
					draftOn(`2011-03-0${presses[0]?.day ?? 5}`)
				);
				const events = eventsOf(draft, before, id);
				if (events.length > 0) told.push(events);
			}
			const before = knownSince(known, household, visits(told));
			const rows = rowsOfRungs(before?.rungs ?? []);
			const gone = rows[which % rows.length];
			if (!gone || !before) throw new Error('nothing is known');
			const place = [gone.domain, gone.date, gone.said?.assessor].join(' ');
			const back = eventsOf(callWrong(draftOn('2011-03-09'), keyOfRung(gone)), before, id);
			expect(rungs([...told, back])).toEqual(rungs(told).filter((one) => !one.startsWith(`${place} `)));
			expect(rungs(told).some((one) => one.startsWith(`${place} `))).toBe(true);
			const after = rowsOfRungs(knownSince(known, household, visits([...told, back]))?.rungs ?? []);
			expect(after.map(keyOfRung).sort()).toEqual(
				rows
					.map(keyOfRung)
					.filter((key) => key !== keyOfRung(gone))
					.sort()
			);
		}),
		{ numRuns: 60 }
	);
});
