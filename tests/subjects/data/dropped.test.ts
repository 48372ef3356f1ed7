// Files that are dropped one after the other under one name are told apart, whatever they are called.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namedApart } from '../../../src/lib/subjects/data/view/delivery/dropped.ts';

const files = (...names: string[]) => names.map((name, number) => ({ name, number }));
const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);

it('the second of a name gets a number before its ending, and a folder keeps its dots', () => {
	const given = files('politie.csv', 'politie.csv', 'politie (2).csv', 'map.v2/lijst', 'map.v2/lijst');
	expect(names(namedApart(given, files('politie.csv')))).toEqual([
		...['politie (2).csv', 'politie (3).csv', 'politie (2) (2).csv', 'map.v2/lijst', 'map.v2/lijst (2)']
	]);
});

it('no two have one name, and who has a name of its own keeps it', () => {
	const name = fc.constantFrom('a.csv', 'a (2).csv', 'b', 'm/a.csv', '.csv', 'a.b.csv');
	fc.assert(
		fc.property(fc.array(name), fc.uniqueArray(name), (given, there) => {
			const before = files(...there);
			const apart = namedApart(files(...given), before);
			const all = [...names(before), ...names(apart)];
			expect(new Set(all).size).toBe(all.length);
			expect(apart.map(({ number }) => number)).toEqual(given.map((_, number) => number));
			for (const [place, one] of given.entries())
				if (
					!there.includes(one) &&
					!given.slice(0, place).includes(one) &&
					!names(apart).slice(0, place).includes(one)
				)
					expect(apart[place]?.name).toBe(one);
		})
	);
});
