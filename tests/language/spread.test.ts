// The dispersion of a register in words: widened, on the wide side, or not to be estimated.
import { describe, expect, it } from 'vitest';
import { spreadOfAll, spreadSentence } from '../../src/lib/language/spread.ts';

describe('how much a register varies', () => {
	it('says that a margin is widened where it varies more than chance', () => {
		const spread = { phi: 1.94, quarters: 10, areas: 15 };
		expect(spreadSentence(spread, 'nl')).toBe(
			'Deze registratie varieert meer dan toeval (1,9 keer, geschat uit tien kwartalen in 15 buurten); de marge is daarop verbreed.'
		);
		expect(spreadSentence(spread, 'en')).toBe(
			'This register varies more than chance (1.9 times, estimated from ten quarters in 15 neighbourhoods); the margin is widened for that.'
		);
	});

	it('says that a margin is on the wide side where it varies less, and never that it is narrower', () => {
		const spread = { phi: 0.104, quarters: 9, areas: 1 };
		expect(spreadSentence(spread, 'nl')).toBe(
			'Deze registratie varieert minder dan toeval (0,10 keer, geschat uit negen kwartalen van dit gebied alleen, want er zijn minder dan vijf andere buurten); de marge is aan de ruime kant.'
		);
		expect(spreadSentence(spread, 'en')).toMatch(/less than chance .* on the wide side/);
	});

	it('says where it cannot be estimated, and nothing where it does not apply', () => {
		const spread = { phi: null, quarters: 7, areas: 0 };
		expect(spreadSentence(spread, 'nl')).toMatch(/niet te schatten: vóór de start zijn er zeven kwartalen/);
		expect(spreadSentence(spread, 'en')).toMatch(/cannot be estimated: seven quarters/);
		expect(spreadSentence(null, 'nl')).toBe('');
	});

	it('names every goal once below the list', () => {
		const goals = [
			{ name: 'Bijstand', spread: { phi: 0.14, quarters: 10, areas: 15 } },
			{ name: 'Schulden', spread: { phi: 2.25, quarters: 10, areas: 15 } },
			{ name: 'School', spread: { phi: null, quarters: 6, areas: 0 } },
			{ name: 'Overlast', spread: null }
		];
		expect(spreadOfAll(goals, 'nl')).toBe(
			'Hoeveel een registratie van kwartaal tot kwartaal varieert, als toeval 1 is. Minder dan toeval, dus de marge is aan de ruime kant: Bijstand (0,14). Meer dan toeval, dus de marge is verbreed: Schulden (2,3). Niet te schatten, want er zijn te weinig kwartalen vóór de start: School.'
		);
		expect(spreadOfAll(goals.slice(3), 'en')).toBe('');
	});
});
