// Random histories of visits: up to five coaches on clocks that run askew, each writing chained and signed visits about families that they share.
import fc from 'fast-check';
import { noVisits, sortedRows, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { plaintextHash, writeVisit } from '../../../src/lib/vault/visits/lines.ts';
import type { VisitEvent } from '../../../src/lib/vault/visits/visit.ts';
import { headOf, seedOf, uuidOf } from './some-visit.ts';

/** A visit as it was handed over. */
export interface Written {
	file: string;
	bytes: Uint8Array;
	coach: string;
	device: string;
	sequence: number;
	events: VisitEvent[];
}
export interface History {
	coaches: string[];
	/** What the file held before. */
	held: SealedRows;
	visits: Written[];
}

const day = fc.integer({ min: 1, max: 9 }).map((one) => `2011-03-0${one}`);
const household = fc.constantFrom('H-1', 'H-2', 'H-3', 'H-new');
const domain = fc.constantFrom('werk' as const, 'wonen' as const);
const assessor = fc.constantFrom('coach' as const, 'family' as const);
const rung = fc.integer({ min: 1, max: 3 });
const status = fc.constantFrom('open' as const, 'met' as const);
const people = fc.integer({ min: 0, max: 3 });
const result = fc.constantFrom('werk-gevonden', 'schulden-geregeld');

type Bare<Event> = Event extends VisitEvent ? Omit<Event, 'event'> : never;
const common = { household, date: day };
const anEvent: fc.Arbitrary<Bare<VisitEvent>> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({ ...common, kind: fc.constant('assessment' as const), domain, rung, assessor })
	},
	fc.record({ ...common, kind: fc.constant('confirmed' as const), domain, rung, assessor }),
	fc.record({ ...common, kind: fc.constant('result' as const), result, status }),
	fc.record({
		...{ ...common, kind: fc.constant('action' as const), domain, action: fc.constantFrom('A', 'B') },
		...{ action_kind: fc.constant('support' as const), actor: fc.constant('coach' as const) },
		...{ opened: fc.constant('2011-02-01'), status: fc.constantFrom('doing' as const, 'done' as const) }
	}),
	fc.record({
		...{ ...common, kind: fc.constant('started' as const), area: fc.constantFrom('velve', 'lindenhof') },
		...{ adults: people, children: people }
	}),
	fc.record({ ...common, kind: fc.constant('ended' as const) }),
	fc.record({
		...{ ...common, kind: fc.constant('consent' as const) },
		state: fc.constantFrom('given' as const, 'given' as const, 'withdrawn' as const)
	}),
	fc.record({
		...common,
		kind: fc.constant('signal' as const),
		signal: fc.constant('ruit'),
		noticed: fc.constant('coach' as const)
	})
);
/** An event, or taking back the n-th of those written before it by whomever. */
const aLine = fc.oneof(
	{ weight: 8, arbitrary: anEvent },
	{ weight: 1, arbitrary: fc.record({ takesBack: fc.nat() }) }
);

const person = (name: string) => ({
	...{ household: name, area: 'velve', started: '2010-01-01', ended: null, end_reason: null, coach: 'K1' },
	...{ adults: 1, children: 2, consent: '2010-01-01', withdrawn: null }
});
const held: SealedRows = sortedRows({
	households: [person('H-1'), person('H-2'), person('H-9')],
	assessments: ['H-1', 'H-2', 'H-9'].map((name) => ({
		...{ household: name, domain: 'werk', date: '2011-03-02', rung: 2, assessor: 'coach', coach: null }
	})),
	results: [{ household: 'H-1', result: 'werk-gevonden', date: '2011-03-01', status: 'open' }],
	actions: [
		{
			...{ household: 'H-1', domain: 'werk', action: 'A', kind: 'agreement', actor: 'family' },
			...{ organisation: null, opened: '2011-02-01', due: null, closed: null, status: 'planned' }
		}
	],
	surveys: [],
	responses: [],
	clients: [],
	// H-3 and H-8 are compared with: nobody began them.
	effort: ['H-1', 'H-2', 'H-3', 'H-8', 'H-9'].flatMap((name, place) =>
		['Bureau', 'Kredietbank'].map((organisation) => ({
			...{ group: /[38]/.test(name) ? 'comparison' : 'coached', household: name, organisation },
			...{ period: '2010-Q2', period_index: 8041, contact: 'visit', contacts: place, hours: 1.25 },
			...{ domain: null, note: organisation === 'Bureau' ? null : `voor ${name}` }
		}))
	),
	left_out: [{ area: 'velve', period: '2010-Q1', period_index: 8040, without_consent: 2, withdrawn: 1 }],
	...noVisits
});

const aVisit = fc.record({
	coach: fc.integer({ min: 1, max: 5 }),
	lines: fc.array(aLine, { minLength: 1, maxLength: 5 })
});

/** @param visits at most so many */
export const histories = (visits = 12): fc.Arbitrary<History> =>
	fc
		.record({
			said: fc.array(aVisit, { minLength: 1, maxLength: visits }),
			/** Hours that each coach's clock is off. */
			skews: fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 6, maxLength: 6 })
		})
		.map(({ said, skews }) => write(said, skews));

function write(
	said: readonly { coach: number; lines: readonly (Bare<VisitEvent> | { takesBack: number })[] }[],
	skews: readonly number[]
): History {
	const last = new Map<number, { sequence: number; hash: string | null }>();
	const all: VisitEvent[] = [];
	const visits = said.map(({ coach: number, lines }, hour): Written => {
		const coach = `K${number}`;
		const { sequence, hash } = last.get(number) ?? { sequence: 0, hash: null };
		const made = new Date(Date.parse('2011-03-05T00:00:00Z') + (hour + (skews[number] ?? 0)) * 3_600_000);
		const head = headOf({
			...{ coach, device: uuidOf(`telefoon ${coach}`), sequence: sequence + 1, previous: hash },
			made: made.toISOString()
		});
		const events = lines.flatMap((line, place): VisitEvent[] => {
			const event = uuidOf(`${head.visit} ${place}`);
			if (!('takesBack' in line)) return [{ event, ...line }];
			const target = all[line.takesBack % Math.max(1, all.length)];
			if (!target) return [];
			const { household: about, date } = target;
			return [{ event, kind: 'correction', household: about, date, corrects: { event: target.event } }];
		});
		all.push(...events);
		const bytes = writeVisit({ head, events }, { seed: seedOf(coach) });
		last.set(number, { sequence: head.sequence, hash: plaintextHash(bytes) });
		return { file: `bezoek-${hour}.age`, bytes, coach, device: head.device, sequence: head.sequence, events };
	});
	return { coaches: ['K1', 'K2', 'K3', 'K4', 'K5'], held, visits };
}
