// All that is held about one family, also of one that took its consent back or whose beginning nobody wrote down.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noVisits, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';
import { familyDossier } from '../../../src/lib/subjects/households/answer/dossier.ts';
import { allOf } from '../../../src/lib/vault/rights/all-of.ts';
import { plaintextHash } from '../../../src/lib/vault/visits/lines.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import type { VisitEvent } from '../../../src/lib/vault/visits/visit.ts';
import { histories } from '../visits/histories.ts';
import { eventOf, signedBytes, someVisit } from '../visits/some-visit.ts';

const person = {
	...{ household: 'H-1', area: 'velve', started: '2010-01-01', ended: null, end_reason: null, coach: 'K1' },
	...{ adults: 1, children: 2, consent: '2010-02-01', withdrawn: null }
};
const terms = { day: '2012-01-31', retainUntil: '2016-12-31' };
const before = {
	household: 'H-1',
	domain: 'werk',
	date: '2011-03-01',
	rung: 2,
	assessor: 'coach',
	coach: null
};
const help = {
	...{ group: 'coached', household: 'H-1', organisation: 'Bureau', period: '2010-Q2', period_index: 8041 },
	...{ contact: 'visit', contacts: 2, hours: 1.25, domain: null, note: null }
};
const held: SealedRows = {
	...{ households: [person], assessments: [before], results: [], actions: [], surveys: [], responses: [] },
	...{ left_out: [], clients: [], effort: [help], ...noVisits }
};
const after = (events: VisitEvent[]): SealedRows => {
	const visit = someVisit({}, events);
	const incoming = { file: 'x', visit, sha256: plaintextHash(signedBytes(visit)), signer: 'x' };
	return mergeVisits(held, [incoming]).rows;
};
const rung = (household: string) =>
	eventOf({ kind: 'assessment', household, date: '2011-04-01', domain: 'werk', rung: 3, assessor: 'coach' });

describe('all that is held about a family', () => {
	it('that took its consent back is told with the days of both, though no table has it', () => {
		const withdrawn = eventOf({ kind: 'consent', household: 'H-1', date: '2011-05-01', state: 'withdrawn' });
		const rows = after([rung('H-1'), withdrawn]);
		expect([rows.households, rows.effort]).toEqual([[], []]);
		const all = allOf(rows, 'H-1');
		expect(all.households).toEqual([{ ...person, withdrawn: '2011-05-01' }]);
		expect(all.assessments.map(({ date, rung: value }) => [date, value])).toEqual([
			['2011-03-01', 2],
			['2011-04-01', 3]
		]);
		expect(all.effort).toEqual([help]);
	});

	it('is told no consent that was written down and taken back, nor one that was withdrawn by mistake', () => {
		const began = eventOf({
			...{ kind: 'started', household: 'H-7', date: '2011-01-01', area: 'velve', adults: 1, children: 0 }
		});
		const given = eventOf({ kind: 'consent', household: 'H-7', date: '2011-02-01', state: 'given' });
		const taken = (event: VisitEvent) =>
			eventOf({
				...{ kind: 'correction', household: 'H-7', date: '2011-03-01', corrects: { event: event.event } }
			});
		const [never] = allOf(after([began, given, taken(given)]), 'H-7').households;
		expect([never?.consent, never?.withdrawn]).toEqual([null, null]);
		const withdrawn = eventOf({ kind: 'consent', household: 'H-7', date: '2011-05-01', state: 'withdrawn' });
		const anew = eventOf({ kind: 'consent', household: 'H-7', date: '2011-06-01', state: 'withdrawn' });
		const [still] = allOf(after([began, given, withdrawn, anew, taken(anew)]), 'H-7').households;
		expect([still?.consent, still?.withdrawn]).toEqual(['2011-02-01', '2011-05-01']);
	});

	it('that nobody began is told as far as it goes', () => {
		const all = allOf(after([rung('H-7')]), 'H-7');
		expect(all.households).toMatchObject([{ household: 'H-7', area: '', consent: null }]);
	});

	it('that is only compared with, and that nobody visits, is told what was done for it', () => {
		const effort = [help, { ...help, group: 'comparison', household: 'V-1' }];
		const all = allOf({ ...held, effort }, 'V-1');
		expect(all.effort).toEqual(effort.slice(1));
		expect(all.households).toMatchObject([{ household: 'V-1', started: null, consent: null }]);
		expect(familyDossier(all, { programme: readDefinitions('indicators').programme }, terms)).toMatchObject({
			help: [{ organisation: 'Bureau' }]
		});
	});

	it('is that of its tables where it consents, and never a row of another', () => {
		fc.assert(
			fc.property(histories(5), fc.constantFrom('H-1', 'H-2', 'H-9'), (history, household) => {
				const all = allOf(history.held, household);
				for (const table of ['households', 'assessments', 'results', 'actions', 'effort'] as const)
					expect(all[table]).toEqual(history.held[table].filter((row) => row.household === household));
			}),
			{ numRuns: 20 }
		);
		expect(allOf(held, 'H-5').households).toEqual([]);
	});
});
