// Each claim that evidence can lead to has its own sentence in both languages, and none contradicts its status.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/lib/domain/indicator.ts';
import type { Claim } from '../../src/lib/figures/evidence.ts';
import { spokenClaim } from '../../src/lib/language/claims.ts';
import { findingHeadline } from '../../src/lib/language/finding.ts';
import { claimSentences } from './claim-sentences.ts';
import { everyClaim } from './every-evidence.ts';

const indicator = { kind: 'proportion', decimals: 1 } as Indicator;

/** What a sentence may depend on, apart from the control districts. */
function keyOf({
	code,
	status,
	reason,
	direction,
	rising,
	lastMeasured,
	lastValue,
	hiddenBy,
	reachedFirst
}: Claim): string {
	const way = rising === null ? 'same' : rising ? 'up' : 'down';
	const detail =
		code === 'moving' || code === 'on-track' || reason === 'first-time'
			? `${direction} ${way}${reachedFirst ? ' beyond target' : ''}`
			: code === 'within-noise'
				? way
				: reason !== 'not-measured'
					? '-'
					: lastMeasured === null
						? 'never'
						: lastValue === null
							? 'hidden before'
							: 'before';
	const who = reason === 'hidden' ? ` by ${hiddenBy}` : '';
	return [code, status ?? 'none', (reason ?? 'none') + who, detail].join(' | ');
}

const byKey = new Map<string, Claim[]>();
for (const claim of everyClaim()) byKey.set(keyOf(claim), [...(byKey.get(keyOf(claim)) ?? []), claim]);
const controlToo = {
	nl: ' In de controlewijken ging het ook de goede kant op.',
	en: ' The control districts moved in the right direction too.'
};
const ahead = /op of voor de streeflijn|voorbij het doel|at or ahead of the target path|beyond the target/i;
const behind = /achter|niet snel genoeg|behind|not fast enough/i;
const real = /groter dan toeval|larger than chance/i;

describe('the sentences of the claim ladder', () => {
	it('are there for every claim that can be made, and for no other', () => {
		expect([...byKey.keys()].sort()).toEqual(Object.keys(claimSentences).sort());
	});

	it.each(Object.entries(claimSentences))('%s', (key, [nl, en]) => {
		for (const claim of byKey.get(key) ?? []) {
			const credited =
				claim.controlAlso && !claim.first && (claim.code === 'met' || claim.direction === 'better');
			const spoken = spokenClaim(claim, indicator);
			expect(spoken.nl).toBe(nl + (credited ? controlToo.nl : ''));
			expect(spoken.en).toBe(en + (credited ? controlToo.en : ''));
		}
	});

	it.each(Object.entries(claimSentences))('say what the status says: %s', (key, sentences) => {
		const [code, status, reason, detail] = key.split(' | ');
		for (const sentence of sentences) {
			expect(/gehaald|reached/i.test(sentence)).toBe(status === 'reached');
			expect(ahead.test(sentence)).toBe(status === 'on-track');
			if (status === 'off-track') expect(sentence).toMatch(behind);
			if (status === 'uncertain')
				expect(sentence).toMatch(/kansmarge|onzeker|toeval|margin|uncertain|chance/i);
			const first = reason === 'first-time';
			const beyond = detail?.includes('beyond target') ?? false;
			expect(real.test(sentence)).toBe(code === 'moving' || code === 'on-track' || (first && !beyond));
			// What one quarter shows is told as that, and never as more.
			expect(/twee kwartalen op rij|two quarters in a row/.test(sentence)).toBe(first || beyond);
			expect(sentence).not.toMatch(/signific|undefined|NaN|null|geen effect|no effect/i);
			expect(sentence.match(/[.!?](?= |$)/g)?.length).toBeLessThanOrEqual(3);
		}
	});

	it('go with a headline that tells of a movement only where the claim does', () => {
		for (const claims of byKey.values())
			for (const claim of claims) {
				const headline = findingHeadline('Naam', claim, 'nl');
				expect(/gedaald|gestegen/.test(headline)).toBe(claim.direction !== 'none' && !claim.first);
				expect(/voor het eerst/.test(headline)).toBe(claim.first ?? false);
				if (claim.status) expect(ahead.test(headline)).toBe(claim.status === 'on-track');
				if (claim.direction !== 'none' && !claim.first) expect(/gestegen/.test(headline)).toBe(claim.rising);
			}
	});

	it('are made in one place, for every page, report and command', () => {
		const source = path.resolve(import.meta.dirname, '../../src');
		const users = readdirSync(source, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(ts|svelte)$/.test(file))
			.filter((file) => readFileSync(path.join(source, file), 'utf8').includes('spokenClaim'));
		expect(users.map((file) => file.split(path.sep).join('/')).sort()).toEqual([
			'lib/language/claims.ts',
			'lib/language/summary.ts'
		]);
	});
});
