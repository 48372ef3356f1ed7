// What would be refused of a finished visit is told before it is finished: exactly where reading it would refuse it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '../../../../../src/lib/subjects/visit/figure/draft.ts';
import { lackingIn } from '../../../../../src/lib/subjects/visit/figure/summary.ts';
import { eventsOf } from '../../../../../src/lib/subjects/visit/view/desk/events.ts';
import { refusedIn } from '../../../../../src/lib/subjects/visit/view/desk/refused.ts';
import { writeVisit } from '../../../../../src/lib/vault/visits/lines.ts';
import { readVisit } from '../../../../../src/lib/vault/visits/read-visit.ts';
import { headOf, programme, seedOf, signersOf } from '../../../../vault/visits/some-visit.ts';
import { numbered, someDraft, someFamily } from '../../some-family.ts';

/** The second fits a citizen service number's check, the third does not. */
const text = fc.constantFrom(
	'belde de bank',
	'nummer 123456782 van de bank',
	'nummer 123456789',
	'06 12345678'
);
const day = fc.constantFrom(
	'2011-03-05',
	'2011-03-31',
	'0201-03-05',
	'20111-03-05',
	'2199-12-31',
	'2200-01-01'
);
const later = fc.oneof(fc.constant(''), day);
const drafts: fc.Arbitrary<Draft> = fc
	.record({
		date: fc.constantFrom('2011-03-05', '0011-03-05'),
		reason: fc.oneof(fc.constant(''), text),
		added: fc.array(fc.record({ action: text, organisation: fc.oneof(fc.constant(''), text), due: later }), {
			maxLength: 2
		}),
		signals: fc.array(text, { maxLength: 2 }),
		mandates: fc.array(fc.record({ advice: text, given: day, confirmed: later }), { maxLength: 2 }),
		confirmed: fc.option(day, { nil: null })
	})
	.map(({ date, reason, added, signals, mandates, confirmed }): Draft => ({
		...{ ...someDraft, date, domains: { werk: { coach: 3, family: null, reason, zrm: [] } } },
		added: added.map((one, place) => ({
			...{ id: String(place), domain: 'werk' as const, kind: 'agreement' as const, actor: 'family' as const },
			...one
		})),
		signals: signals.map((signal, place) => ({
			...{ id: String(place), signal, noticed: 'family' as const, organisation: '' }
		})),
		mandates: mandates.map((one, place) => ({ id: String(place), organisation: 'Energie', ...one })),
		confirmed: Object.fromEntries(confirmed === null ? [] : [['2011-01-10 Geen afsluiting', confirmed]])
	}));

function readBack(draft: Draft): string | null {
	const events = eventsOf(draft, someFamily, numbered());
	const bytes = writeVisit({ head: headOf(), events }, { seed: seedOf('K1') });
	const read = readVisit(bytes, { programme, signers: signersOf('K1') });
	return 'refusal' in read ? read.refusal.code : null;
}

it('and nothing else', () => {
	const seen = new Set<string | null>();
	fc.assert(
		fc.property(drafts, (draft) => {
			const code = readBack(draft);
			seen.add(code);
			const refused = refusedIn(draft, someFamily);
			const given = { known: someFamily, today: '2300-01-01', looksLikeBsn: false };
			expect(lackingIn(draft, given)).toEqual([]);
			expect(refused.length > 0, JSON.stringify(draft)).toBe(code !== null);
			if (code === 'bsn-like') expect(refused).toContain('text-bsn');
			if (code === 'impossible-cell') expect(refused).toContain('day');
		}),
		{ numRuns: 400, seed: 14 }
	);
	expect([...seen].map(String).sort()).toEqual(['bsn-like', 'impossible-cell', 'null']);
});

it('a draft that is not filled in yet is only told to be that', () => {
	const empty = { ...someDraft, date: '', household: '' };
	expect(refusedIn(empty, null)).toEqual([]);
});
