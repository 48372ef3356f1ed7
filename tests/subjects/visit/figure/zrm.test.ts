// Levels of the Zelfredzaamheid-Matrix make one rung or none, and never a mean.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { zrmSchema } from '../../../../src/lib/domain/zrm.ts';
import { chooseRung, entryOf } from '../../../../src/lib/subjects/visit/figure/draft.ts';
import { chooseLevel, zrmDomainsFor } from '../../../../src/lib/subjects/visit/figure/zrm.ts';
import { someDraft } from '../some-family.ts';

const zrm = zrmSchema.parse(parse(readFileSync('indicators/zrm.yaml', 'utf8')));
const health = (level: number, domain: string) => ({
	domain: 'gezondheid' as const,
	chosen: { edition: 2017, domain, level }
});

it('one domain of the matrix makes the rung of its level; pressed again nothing is left', () => {
	const chosen = { domain: 'financien' as const, chosen: { edition: 2017, domain: 'financien', level: 4 } };
	const made = chooseLevel(someDraft, zrm, chosen);
	expect(entryOf(made, 'financien')).toMatchObject({ coach: 4, zrm: [chosen.chosen] });
	expect(chooseLevel(made, zrm, chosen)).toEqual(someDraft);
});

it('two domains that share one of ours make a rung only where they say the same', () => {
	expect(zrmDomainsFor(zrm, 2017, 'gezondheid')).toHaveLength(2);
	const one = chooseLevel(someDraft, zrm, health(3, 'geestelijke-gezondheid'));
	expect(entryOf(one, 'gezondheid').coach).toBeNull();
	const same = chooseLevel(one, zrm, health(3, 'lichamelijke-gezondheid'));
	expect(entryOf(same, 'gezondheid').coach).toBe(3);
	const split = chooseLevel(one, zrm, health(5, 'lichamelijke-gezondheid'));
	expect(entryOf(split, 'gezondheid').coach).toBeNull();
	// Then the coach says which, and both levels stay beside it.
	const said = chooseRung(split, 'gezondheid', 'coach', 3);
	expect(entryOf(said, 'gezondheid')).toMatchObject({ coach: 3 });
	expect(entryOf(said, 'gezondheid').zrm).toHaveLength(2);
});

it('a rung that is chosen by hand instead is no longer made of a level', () => {
	const made = chooseLevel(someDraft, zrm, {
		domain: 'financien',
		chosen: { edition: 2013, domain: 'financien', level: 4 }
	});
	expect(entryOf(chooseRung(made, 'financien', 'coach', 2), 'financien')).toMatchObject({
		coach: 2,
		zrm: []
	});
});

it('education is not in the matrix', () => {
	for (const { edition } of zrm.editions) expect(zrmDomainsFor(zrm, edition, 'onderwijs')).toEqual([]);
});
