// Bringing visits together: what each kind of event does to the tables, what cannot both be so, and what a person decides.
import { describe, expect, it } from 'vitest';
import { noVisits, type SealedRows } from '../../../src/lib/vault/admission.ts';
import type { IncomingVisit } from '../../../src/lib/vault/visits/chain.ts';
import { eraseFamilies, familiesIn } from '../../../src/lib/vault/visits/erase.ts';
import { plaintextHash } from '../../../src/lib/vault/visits/lines.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import type { Visit, VisitEvent, VisitHead } from '../../../src/lib/vault/visits/visit.ts';
import { asText } from './merging.ts';
import { eventOf, someVisit, signedBytes, uuidOf } from './some-visit.ts';

const household = 'H-1';
const person = (name: string, coach = 'K1') => ({
	...{ household: name, area: 'velve', started: '2010-01-01', ended: null, end_reason: null, coach },
	...{ adults: 1, children: 2, consent: '2010-01-01', withdrawn: null }
});
const rungRow = (name: string, date: string, rung: number) => ({
	...{ household: name, domain: 'werk', date, rung, assessor: 'coach', coach: null }
});
const help = (name: string, organisation: string, group = 'coached') => ({
	...{ group, household: name, organisation, period: '2010-Q2', period_index: 8041, contact: 'visit' },
	...{ contacts: 2, hours: 1.25, domain: null, note: null }
});
const held: SealedRows = {
	households: [person('H-1'), person('H-2')],
	assessments: [rungRow('H-1', '2011-03-01', 2), rungRow('H-2', '2011-03-01', 4)],
	results: [],
	actions: [
		{
			...{ household, domain: 'werk', action: 'Cursus', kind: 'agreement', actor: 'family' },
			...{ organisation: null, opened: '2011-01-01', due: '2011-03-01', closed: null, status: 'doing' }
		}
	],
	surveys: [],
	responses: [],
	left_out: [],
	clients: [],
	effort: ['H-1', 'H-2'].flatMap((name) => [help(name, 'Bureau'), help(name, 'Kredietbank')]),
	...noVisits
};

const incoming = (visit: Visit): IncomingVisit => ({
	file: `${visit.head.coach} ${visit.head.sequence}`,
	visit,
	sha256: plaintextHash(signedBytes(visit)),
	signer: `SHA256:${visit.head.coach}`
});
const visitBy = (coach: string, events: VisitEvent[], head: Partial<VisitHead> = {}): IncomingVisit =>
	incoming(someVisit({ coach, device: uuidOf(`telefoon ${coach}`), ...head }, events));
const rung = (given: Partial<VisitEvent & { kind: 'assessment' }> = {}) =>
	eventOf({
		...{ kind: 'assessment', household, date: '2011-03-05', domain: 'werk', rung: 3, assessor: 'coach' },
		...given
	} as never);

describe('an event', () => {
	const row = (event: VisitEvent, of = held) => mergeVisits(of, [visitBy('K2', [event])]).rows;

	it('of a rung makes a row, by the coach who was there', () => {
		const { assessments } = row(rung());
		expect(assessments).toContainEqual({ ...rungRow('H-1', '2011-03-05', 3), coach: 'K2' });
		expect(assessments).toHaveLength(3);
	});

	it('that confirms a rung or a result counts as one of that day', () => {
		const date = '2011-04-01';
		const common = { kind: 'confirmed' as const, household, date };
		const rows = mergeVisits(held, [
			visitBy('K1', [
				eventOf({ ...common, domain: 'zorg', rung: 5, assessor: 'family' }),
				eventOf({ ...common, result: 'werk-gevonden', status: 'met' })
			])
		]).rows;
		expect(rows.assessments).toContainEqual({
			...{ household, domain: 'zorg', date, rung: 5, assessor: 'family', coach: null }
		});
		expect(rows.results).toEqual([{ household, result: 'werk-gevonden', date, status: 'met' }]);
	});

	it('of an item of the plan takes the place of its row, and the row before stays to be told', () => {
		const done = eventOf({
			...{ kind: 'action', household, date: '2011-03-09', domain: 'werk', action: 'Cursus', actor: 'family' },
			...{ action_kind: 'agreement', opened: '2011-01-01', closed: '2011-03-08', status: 'done' }
		} as never);
		const rows = row(done);
		expect(rows.actions).toEqual([{ ...held.actions[0], due: null, closed: '2011-03-08', status: 'done' }]);
		const before = rows.visit_events.filter(({ kind }) => kind === 'before');
		expect(before.map(({ row: was }) => JSON.parse(String(was)))).toEqual([
			{ table: 'actions', row: held.actions[0] }
		]);
	});

	it('of beginning, consent and ending makes a household', () => {
		const name = 'H-new';
		const events = [
			eventOf({
				kind: 'started',
				household: name,
				date: '2011-03-01',
				area: 'velve',
				adults: 2,
				children: 0
			}),
			eventOf({ kind: 'consent', household: name, date: '2011-03-02', state: 'given' }),
			eventOf({ kind: 'ended', household: name, date: '2011-06-01', end_reason: 'klaar' })
		];
		const begun = { ...person(name, 'K2'), started: '2011-03-01', adults: 2, children: 0 };
		expect(mergeVisits(held, [visitBy('K2', events)]).rows.households).toContainEqual({
			...{ ...begun, consent: '2011-03-02', ended: '2011-06-01', end_reason: 'klaar' }
		});
		// Without consent a family is in no table, and counted as one that stays out.
		const without = mergeVisits(held, [visitBy('K2', events.slice(0, 1))]);
		expect(without.rows.households).toEqual(held.households);
		expect(without.outside).toEqual([name]);
		expect(without.rows.left_out).toEqual([
			{ area: 'velve', period: '2011-Q1', period_index: 8044, without_consent: 1, withdrawn: 0 }
		]);
		const consented = visitBy('K2', events.slice(1), {
			sequence: 2,
			previous: without.rows.visits[0]?.sha256 as string
		});
		const after = mergeVisits(without.rows, [consented]).rows;
		expect(after.left_out).toEqual([]);
		expect(after.households).toHaveLength(3);
	});

	it('that takes consent back takes the family out of every table, and giving it again brings it back', () => {
		const consent = (date: string, state: 'given' | 'withdrawn') =>
			eventOf({ kind: 'consent', household, date, state });
		const out = mergeVisits(held, [visitBy('K1', [consent('2011-03-03', 'withdrawn')])]);
		for (const table of ['households', 'assessments', 'results', 'actions'] as const)
			expect(out.rows[table].filter((one) => one.household === household)).toEqual([]);
		expect(out.rows.left_out).toMatchObject([{ withdrawn: 1, period: '2010-Q1' }]);
		const head = { sequence: 2, previous: out.rows.visits[0]?.sha256 as string };
		const back = mergeVisits(out.rows, [visitBy('K1', [consent('2011-03-04', 'given')], head)]).rows;
		expect(back.households[0]).toEqual({ ...person(household), consent: '2011-03-04' });
		expect(back.assessments).toEqual(held.assessments);
		expect(back.left_out).toEqual([]);
	});

	it('that takes consent back takes out what organisations did for the family too, and giving it again brings that back', () => {
		const withdrawn = eventOf({ kind: 'consent', household, date: '2011-05-01', state: 'withdrawn' });
		const away = mergeVisits(held, [visitBy('K1', [withdrawn])]);
		expect(away.rows.effort).toEqual(held.effort.filter((one) => one.household !== household));
		const given = eventOf({ kind: 'consent', household, date: '2011-06-01', state: 'given' });
		const second = { sequence: 2, previous: plaintextHash(signedBytes(visitBy('K1', [withdrawn]).visit)) };
		const back = mergeVisits(away.rows, [visitBy('K1', [given], second)]);
		expect(back.rows.effort).toEqual(held.effort);
		const corrects = { event: withdrawn.event };
		const taken = eventOf({ kind: 'correction', household, date: '2011-06-01', corrects });
		expect(mergeVisits(away.rows, [visitBy('K1', [taken], second)]).rows.effort).toEqual(held.effort);
	});

	it('that takes consent back takes it out of a family that is only compared with, which a visit to it alone does not', () => {
		const compared: SealedRows = { ...held, effort: [...held.effort, help('V-1', 'Bureau', 'comparison')] };
		const signal = eventOf({
			...{ kind: 'signal', household: 'V-1', date: '2011-03-02' },
			...{ signal: 'ruit', noticed: 'coach' }
		} as never);
		const visited = mergeVisits(compared, [visitBy('K1', [signal])]);
		expect(visited.rows.effort).toEqual(compared.effort);
		const withdrawn = eventOf({ kind: 'consent', household: 'V-1', date: '2011-05-01', state: 'withdrawn' });
		const away = mergeVisits(compared, [visitBy('K2', [withdrawn])]);
		expect(away.rows.effort).toEqual(held.effort);
		expect(asText(eraseFamilies(away.rows, ['V-1'], '2011-06-01').rows)).not.toContain('V-1');
	});

	it('that takes a family back leaves its rows to be told again when that is taken back', () => {
		const corrects = { table: 'households' as const, key: { household } };
		const taken = eventOf({ kind: 'correction', household, date: '2011-06-01', corrects });
		const first = visitBy('K1', [taken]);
		const away = mergeVisits(held, [first]);
		expect(away.rows.assessments.map((one) => one.household)).toEqual(['H-2']);
		const back = mergeVisits(away.rows, [
			visitBy(
				'K1',
				[eventOf({ kind: 'correction', household, date: '2011-06-02', corrects: { event: taken.event } })],
				{
					...{ sequence: 2, previous: first.sha256 }
				}
			)
		]);
		for (const table of ['households', 'assessments', 'actions', 'effort'] as const)
			expect(back.rows[table], table).toEqual(held[table]);
	});

	it('that is corrected counts no more, and its correction can be taken back too', () => {
		const first = rung();
		const takesBack = (event: VisitEvent): VisitEvent => {
			const { household: about, date } = event;
			return eventOf({ kind: 'correction', household: about, date, corrects: { event: event.event } });
		};
		const correction = takesBack(first);
		const rungs = (events: VisitEvent[]) =>
			mergeVisits(held, [visitBy('K1', events)]).rows.assessments.filter(({ date }) => date === '2011-03-05');
		expect(rungs([first])).toHaveLength(1);
		expect(rungs([first, correction])).toHaveLength(0);
		expect(rungs([first, correction, takesBack(correction)])).toHaveLength(1);
		// About another family it corrects nothing.
		expect(rungs([first, { ...correction, household: 'H-2' }])).toHaveLength(1);
		const key = { household, domain: 'werk', date: '2011-03-01', assessor: 'coach' };
		const ofRow = eventOf({
			kind: 'correction',
			household,
			date: '2011-03-05',
			corrects: { table: 'assessments', key }
		});
		// Nor a row of another, wherever that was read.
		const visited = mergeVisits(held, [visitBy('K1', [first, { ...ofRow, household: 'H-2' }])]).rows;
		expect(visited.assessments).toEqual(expect.arrayContaining([...held.assessments]));
		const { assessments, visit_events } = mergeVisits(held, [visitBy('K1', [ofRow])]).rows;
		expect(assessments).toEqual([held.assessments[1]]);
		expect(visit_events.map(({ kind }) => kind)).toContain('before');
	});

	it('about a family that nobody began waits, and is said to', () => {
		const { rows, unknown } = mergeVisits(held, [visitBy('K1', [rung({ household: 'H-zoek' })])]);
		expect(unknown).toEqual(['H-zoek']);
		expect(rows.assessments).toEqual(held.assessments);
		expect(rows.visit_events).toHaveLength(1);
	});
});

describe('what cannot both be so', () => {
	const [one, other] = [
		visitBy('K1', [rung({ rung: 3 })], { made: '2011-03-05T10:00:00Z' }),
		visitBy('K2', [rung({ rung: 5 })], { made: '2011-03-05T11:00:00Z' })
	];
	const merged = mergeVisits(held, [other, one]);

	it('is set side by side: two rungs for one household, domain, day and assessor', () => {
		expect(merged.contradictions).toEqual([
			{
				...{ key: 'rung assessments|H-1|werk|2011-03-05|coach', kind: 'rung', household, date: '2011-03-05' },
				subject: { domain: 'werk', assessor: 'coach' },
				sides: [
					expect.objectContaining({ coach: 'K1', values: { rung: 3 } }),
					expect.objectContaining({ coach: 'K2', values: { rung: 5 }, made: '2011-03-05T11:00:00.000Z' })
				]
			}
		]);
	});

	it('is settled by the side that a person keeps, as an event', () => {
		const [{ key, sides: [first] } = { key: '', sides: [] }] = merged.contradictions;
		const decision = { key, keep: first?.id ?? '', event: uuidOf('besluit'), made: '2011-04-01T00:00:00Z' };
		const decided = mergeVisits(held, [one, other], [decision]);
		expect(decided.contradictions).toEqual([]);
		expect(decided.rows.assessments).toContainEqual(rungRow('H-1', '2011-03-05', 3));
		expect(decided.rows.visit_events.find(({ kind }) => kind === 'decision')).toMatchObject({
			...{ household, decides: key, keeps: first?.id, visit: null }
		});
		// Whoever comes later with yet another rung is held against what was kept.
		const third = visitBy('K3', [rung({ rung: 1 })]);
		const [again] = mergeVisits(decided.rows, [third]).contradictions;
		expect(again?.sides.map(({ values }) => values.rung)).toEqual([1, 3]);
	});

	it('is not settled by a side or a contradiction that is not there', () => {
		const [{ key } = { key: '' }] = merged.contradictions;
		const made = '2011-04-01T00:00:00Z';
		const decisions = [
			{ key, keep: 'iets', event: uuidOf('a'), made },
			{ key: 'rung x', keep: 'row', event: uuidOf('b'), made }
		];
		const { idle, contradictions } = mergeVisits(held, [one, other], decisions);
		expect(idle).toEqual([key, 'rung x']);
		expect(contradictions).toHaveLength(1);
	});

	it('is also: a row that came without a visit, two states of a result, two who began, ended or consented', () => {
		const kindsOf = (...events: VisitEvent[]) =>
			mergeVisits(held, [visitBy('K2', events)]).contradictions.map(({ kind, sides }) => [
				kind,
				sides.length
			]);
		expect(kindsOf(rung({ date: '2011-03-01', rung: 2 }))).toEqual([]);
		expect(kindsOf(rung({ date: '2011-03-01', rung: 4 }))).toEqual([['rung', 2]]);
		const date = '2011-03-07';
		const result = (status: 'met' | 'open') =>
			eventOf({ kind: 'result', household, date, result: 'werk-gevonden', status });
		expect(kindsOf(result('met'), result('open'))).toEqual([['result', 2]]);
		expect(
			kindsOf(
				eventOf({ kind: 'started', household, date: '2010-01-01', area: 'velve', adults: 1, children: 2 })
			)
		).toEqual([['started', 2]]);
		const ended = (day: string) => eventOf({ kind: 'ended', household, date: day });
		expect(kindsOf(ended('2011-05-01'), ended('2011-05-02'))).toEqual([['ended', 2]]);
		const consent = (state: 'given' | 'withdrawn') => eventOf({ kind: 'consent', household, date, state });
		expect(kindsOf(consent('given'), consent('withdrawn'))).toEqual([['consent', 2]]);
		// On another day an item is simply further.
		const item = (day: string, status: 'doing' | 'done') =>
			eventOf({
				...{ kind: 'action', household, date: day, domain: 'werk', action: 'Cursus', actor: 'family' },
				...{ action_kind: 'agreement', opened: '2011-01-01', status }
			} as never);
		expect(kindsOf(item(date, 'doing'), item('2011-03-08', 'done'))).toEqual([]);
		expect(kindsOf(item(date, 'doing'), item(date, 'done'))).toEqual([['action', 2]]);
	});
});

describe('a visit', () => {
	const first = visitBy('K1', [rung({ date: '2011-03-05' })]);
	const second = visitBy('K1', [rung({ date: '2011-03-06' })], { sequence: 2, previous: first.sha256 });
	const third = visitBy('K1', [rung({ date: '2011-03-07' })], { sequence: 3, previous: second.sha256 });

	it('gives its device a receipt', () => {
		const { rows } = mergeVisits(held, [second, first]);
		expect(rows.receipts.map(({ sequence, sha256 }) => [sequence, sha256])).toEqual([
			[1, first.sha256],
			[2, second.sha256]
		]);
	});

	it('that is missing is named by its device and number', () => {
		const { device } = first.visit.head;
		expect(mergeVisits(held, [third]).missing).toEqual([
			{ device, sequence: 1, coach: 'K1' },
			{ device, sequence: 2, coach: 'K1' }
		]);
	});

	it('that does not follow on the one before, or is of another coach on the same device, is refused', () => {
		const other = visitBy('K1', [rung({ rung: 1 })], { sequence: 2, previous: 'a'.repeat(64) });
		const { refused, merged } = mergeVisits(held, [first, other]);
		const place = { device: first.visit.head.device, sequence: 2 };
		expect(refused).toEqual([{ file: 'K1 2', refusal: { code: 'broken-chain', ...place } }]);
		expect(merged).toEqual([first.visit.head.visit]);
		const head = { device: place.device, sequence: 2, previous: first.sha256 };
		expect(mergeVisits(held, [first, visitBy('K2', [rung({ rung: 1 })], head)]).refused).toMatchObject([
			{ refusal: { code: 'broken-chain' } }
		]);
	});

	it('that was forked is refused: against a known one the new one, of two new ones both', () => {
		const fork = visitBy('K1', [rung({ rung: 1 })], { sequence: 2, previous: first.sha256 });
		const known = mergeVisits(held, [first, second]).rows;
		expect(mergeVisits(known, [fork])).toMatchObject({
			merged: [],
			refused: [{ refusal: { code: 'forked-chain' } }]
		});
		expect(mergeVisits(held, [first, fork, second]).refused).toHaveLength(2);
	});
});

describe('an erased family', () => {
	const both = (extra: VisitEvent[] = []) => visitBy('K1', [rung({ reason: 'geheim' }), ...extra]);

	it('is gone from every table and event, and its visit leaves its place in the chain', () => {
		const one = both();
		const next = visitBy('K1', [rung({ household: 'H-2' })], { sequence: 2, previous: one.sha256 });
		const before = mergeVisits(held, [one, next]).rows;
		expect(familiesIn(before)).toEqual(['H-1', 'H-2']);
		const { rows, visits, gone } = eraseFamilies(before, [household], '2011-05-01');
		expect(asText(rows)).not.toContain('H-1');
		expect(asText(rows)).not.toContain('geheim');
		expect(visits).toEqual([one.visit.head.visit]);
		expect(gone).toMatchObject({ households: 1, assessments: 2, actions: 1, visit_events: 1, visits: 0 });
		expect(rows.visits[0]).toEqual({
			...{ visit: one.visit.head.visit, device: one.visit.head.device, sequence: 1, previous: null },
			...{ sha256: one.sha256, coach: null, made: null, seconds: null, signer: null, erased: '2011-05-01' }
		});
		expect(familiesIn(rows)).toEqual(['H-2']);
		// The file that is still somewhere brings nothing back, and the chain goes on.
		const third = visitBy('K1', [rung({ household: 'H-2', date: '2011-06-01' })], {
			sequence: 3,
			previous: next.sha256
		});
		const again = mergeVisits(rows, [one, next, third]);
		expect(again).toMatchObject({ missing: [], refused: [], merged: [third.visit.head.visit] });
		expect(asText(again.rows)).not.toContain('H-1');
	});

	it('leaves a visit that was about another family too as it is, without its own events', () => {
		const before = mergeVisits(held, [both([rung({ household: 'H-2' })])]).rows;
		const { rows, visits } = eraseFamilies(before, [household], '2011-05-01');
		expect(visits).toEqual([]);
		expect(rows.visits).toEqual(before.visits);
		expect(rows.visit_events.map((event) => event.household)).toEqual(['H-2']);
	});

	it('that had no visit leaves the others as they were', () => {
		const { rows } = eraseFamilies(held, [household], '2011-05-01');
		expect(rows).toEqual({
			...held,
			households: [held.households[1]],
			assessments: [held.assessments[1]],
			actions: [],
			effort: held.effort.slice(2)
		});
	});
});
