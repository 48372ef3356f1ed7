// The sentence above the ladders: it counts directions, names a lead only where it is clear, and never invents one.
import { describe, expect, it } from 'vitest';
import { ladderFinding } from '../../src/lib/language/households-finding.ts';

const names = ['wonen', 'werk', 'zorg', 'veiligheid'].map((id) => ({ id, name: { nl: id, en: id } }));
const steps = (...moves: [up: number, down: number][]) =>
	moves.map(([up, down], place) => ({ domain: names[place]?.id ?? '', up, same: 1, down }));

describe('the finding above the ladders', () => {
	it('says that every domain rose, and where most', () =>
		expect(ladderFinding(steps([9, 1], [8, 2], [3, 1], [2, 1]), names)).toEqual({
			nl: 'In elk leefgebied gingen meer gezinnen omhoog dan omlaag. De meeste stappen omhoog zijn gezet bij wonen en werk.',
			en: 'In every life domain more families moved up than down. Most steps up were in wonen and werk.'
		}));
	it('names no lead where more than two share it', () =>
		expect(ladderFinding(steps([5, 1], [5, 1], [5, 1], [1, 0]), names).nl).toBe(
			'In elk leefgebied gingen meer gezinnen omhoog dan omlaag.'
		));
	it('counts a mixed picture, falls and draws too', () =>
		expect(ladderFinding(steps([5, 1], [1, 4], [2, 2], [3, 3]), names).nl).toMatch(
			/^In één van de vier leefgebieden gingen meer gezinnen omhoog dan omlaag\. In één meer omlaag, in twee evenveel\./
		));
	it('says so when all fell, or none rose', () => {
		expect(ladderFinding(steps([1, 2], [0, 3], [1, 4], [2, 5]), names).nl).toContain('omlaag dan omhoog');
		expect(ladderFinding(steps([2, 2], [0, 3], [1, 1], [2, 5]), names).nl).toContain('In geen leefgebied');
	});
	it('speaks of the one domain that was chosen', () =>
		expect(ladderFinding(steps([1, 2]), names).nl).toBe('wonen: meer gezinnen omlaag dan omhoog.'));
	it('cannot tell without pairs', () =>
		expect(ladderFinding([{ domain: 'werk', up: 0, same: 0, down: 0 }], names).nl).toContain(
			'niet te zeggen'
		));
});
