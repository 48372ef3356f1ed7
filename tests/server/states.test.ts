// releases/states.age: opens for whom it was sealed, belongs to one publication, and adds up; else it says why not.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyState, PublishedStates } from '../../src/lib/domain/published-states.ts';
import { languages } from '../../src/lib/domain/text.ts';
import { publicationCommandWords } from '../../src/lib/language/publication-command.ts';
import { publicationOf } from '../../src/lib/server/publications.ts';
import { addsUp, openStates, sealStates, UnusableStates } from '../../src/lib/server/states.ts';
import type { Secret } from '../../src/lib/vault/decrypt.ts';

const publication = publicationOf({
	contract: 1,
	programme: 'proef',
	made: '2011-01-10',
	sequence: 1,
	previous: null,
	period: '2010-Q2',
	threshold: 10,
	areas: [{ area: 'oost', part_of: null }],
	tables: [],
	cells: [],
	rules: { protection: 1, chain: 1 }
});

const family = (household: string, more: Partial<FamilyState> = {}): FamilyState => ({
	household,
	area: 'oost',
	ended: false,
	results: {},
	ladder: {},
	...more
});

/** What families and those who left count to, as a publication would have counted them. */
function statesOf(present: FamilyState[], left: PublishedStates['left'] = []): PublishedStates {
	const counts = new Map<string, PublishedStates['counts'][number]>();
	const add = (
		kind: 'reach' | 'results' | 'ladder',
		subject: string | null,
		area: string | null,
		name: string,
		by = 1
	) => {
		const key = JSON.stringify([kind, subject, area]);
		const row = counts.get(key) ?? { counts: kind, subject, period: '2010-Q2', area, values: {} };
		counts.set(key, { ...row, values: { ...row.values, [name]: (row.values[name] ?? 0) + by } });
	};
	for (const one of present) {
		add('reach', null, one.area, 'coached');
		if (one.ended) add('reach', null, one.area, 'ended');
		for (const [result, state] of Object.entries(one.results)) add('results', result, one.area, state);
		for (const [domain, step] of Object.entries(one.ladder)) add('ladder', domain, one.area, step);
	}
	for (const row of left)
		for (const [name, value] of Object.entries(row.values))
			if (row.counts !== 'plan') add(row.counts, row.subject, row.area, name, value);
	return {
		contract: 1,
		programme: 'proef',
		publication: publication.sha256,
		period: '2010-Q2',
		present,
		left,
		counts: [...counts.values()]
	};
}

const left: PublishedStates['left'] = [
	{ counts: 'reach', subject: null, period: '2010-Q2', area: 'oost', values: { coached: 2, ended: 1 } },
	{ counts: 'results', subject: 'werk', period: '2010-Q2', area: 'oost', values: { met: 1, unmet: 1 } }
];
const whole = statesOf(
	[
		family('H-1', { results: { werk: 'met' }, ladder: { wonen: 'up' } }),
		family('H-2', { area: null, ended: true, results: { werk: 'unmet' } })
	],
	left
);

const words: Secret = { kind: 'passphrase', text: 'vier losse woorden achtereen' };
const quick = { passphrase: words.text, workFactor: 4 };

async function refusal(opening: Promise<unknown>): Promise<string> {
	try {
		await opening;
	} catch (error) {
		if (!(error instanceof UnusableStates)) throw error;
		for (const language of languages)
			expect(publicationCommandWords[language].states[error.code]).toMatch(/\w.*\.$/);
		return error.code;
	}
	throw new Error('it opened');
}

describe('the states behind a publication', () => {
	it('open with the passphrase, and with the key of every leader', async () => {
		expect(await openStates(await sealStates(whole, quick), words, publication)).toEqual(whole);
		const identities = await Promise.all([generateX25519Identity(), generateX25519Identity()]);
		const recipients = await Promise.all(identities.map((one) => identityToRecipient(one)));
		const sealed = await sealStates(whole, { recipients });
		for (const identity of identities)
			expect(await openStates(sealed, { kind: 'key', text: `# mijn\n${identity}\n` }, publication)).toEqual(
				whole
			);
		expect(await refusal(openStates(sealed, words, publication))).toBe('needs-key');
		const other: Secret = { kind: 'key', text: await generateX25519Identity() };
		expect(await refusal(openStates(sealed, other, publication))).toBe('wrong-key');
		expect(await refusal(openStates(sealed, { kind: 'key', text: 'geen' }, publication))).toBe('no-key');
	});

	it('stay shut for another passphrase, and say nothing of a family in the sealed bytes', async () => {
		const sealed = await sealStates(whole, quick);
		const wrong: Secret = { kind: 'passphrase', text: 'vier losse woorden' };
		expect(await refusal(openStates(sealed, wrong, publication))).toBe('wrong-passphrase');
		expect(await refusal(openStates(sealed, { kind: 'key', text: 'x' }, publication))).toBe(
			'needs-passphrase'
		);
		expect(Buffer.from(sealed).toString('latin1')).not.toContain('H-1');
	});

	it('are refused wherever a byte was altered or cut off', async () => {
		const sealed = await sealStates(whole, quick);
		await fc.assert(
			fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
				const altered = sealed.slice();
				altered[at] = (altered[at] ?? 0) ^ by;
				expect(['damaged', 'wrong-passphrase', 'needs-passphrase', 'needs-key']).toContain(
					await refusal(openStates(altered, words, publication))
				);
				expect(await refusal(openStates(sealed.slice(0, at), words, publication))).toBe('damaged');
			}),
			{ numRuns: 60 }
		);
	});

	it('are refused for another publication, another programme, or when something else is inside', async () => {
		const other = publicationOf({ ...publication.file, made: '2011-01-11' });
		expect(await refusal(openStates(await sealStates(whole, quick), words, other))).toBe('other-publication');
		const elsewhere = await sealStates({ ...whole, programme: 'anders' }, quick);
		expect(await refusal(openStates(elsewhere, words, publication))).toBe('other-publication');
		const { Encrypter } = await import('age-encryption');
		for (const text of ['[]', '{"contract":2}', 'geen JSON', '{"a":"\ufffd"']) {
			const encrypter = new Encrypter();
			encrypter.setPassphrase(words.text);
			encrypter.setScryptWorkFactor(4);
			const sealed = await encrypter.encrypt(text);
			expect(await refusal(openStates(sealed, words, publication))).toBe('not-states');
		}
	});

	it('are refused when present and left do not add up to what was published', async () => {
		for (const off of [
			{ ...whole, present: whole.present.slice(1) },
			{ ...whole, present: [...whole.present, family('H-3')] },
			{ ...whole, present: whole.present.map((one) => ({ ...one, area: 'oost' })) },
			{ ...whole, left: [] },
			{ ...whole, counts: [] }
		])
			expect(await refusal(openStates(await sealStates(off, quick), words, publication))).toBe(
				'not-adding-up'
			);
	});
});

const familyArbitrary = fc.record({
	household: fc.string({ minLength: 1 }),
	area: fc.constantFrom('oost', 'west', null),
	ended: fc.boolean(),
	results: fc.dictionary(fc.constantFrom('werk', 'wonen'), fc.constantFrom('met' as const, 'unmet' as const)),
	ladder: fc.dictionary(
		fc.constantFrom('werk', 'zorg'),
		fc.constantFrom('up' as const, 'same' as const, 'down' as const)
	)
});

describe('present and left', () => {
	it('add up whatever the families are, by area and for all areas in one row', () => {
		fc.assert(
			fc.property(fc.array(familyArbitrary, { maxLength: 12 }), (present) => {
				const states = statesOf(present);
				expect(addsUp(states)).toBe(true);
				const together = new Map<string, PublishedStates['counts'][number]>();
				for (const row of states.counts) {
					const key = JSON.stringify([row.counts, row.subject, row.counts === 'reach' ? row.area : null]);
					const sum = together.get(key) ?? {
						...row,
						area: row.counts === 'reach' ? row.area : null,
						values: {}
					};
					for (const [name, value] of Object.entries(row.values))
						sum.values = { ...sum.values, [name]: (sum.values[name] ?? 0) + value };
					together.set(key, sum);
				}
				expect(addsUp({ ...states, counts: [...together.values()] })).toBe(true);
			})
		);
	});

	it('do not add up once one family is another, whichever it is', () => {
		fc.assert(
			fc.property(fc.array(familyArbitrary, { minLength: 1, maxLength: 12 }), fc.nat(), (present, which) => {
				const states = statesOf(present);
				const at = which % present.length;
				expect(addsUp({ ...states, present: present.filter((_, place) => place !== at) })).toBe(false);
				const moved = present.map((one, place) => (place === at ? { ...one, ended: !one.ended } : one));
				if (present.some((one) => one.ended && one.area === present[at]?.area))
					expect(addsUp({ ...states, present: moved })).toBe(false);
			})
		);
	});
});
