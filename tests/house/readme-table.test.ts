// Holds the README's tables of rooms and parts equal to the ones that the test enforces.
import { describe, expect, it } from 'vitest';
import { textOf } from './sources.ts';
import { betweenSubjects, parts, table, type Leave } from './table.ts';

const everyName = [...Object.keys(table).filter((name) => name !== 'routes'), ...Object.keys(parts)];

/** The last cell of a row of the README, by the name in its first. */
const cells = new Map(
	[...textOf('README.md').matchAll(/^\| `(?:src\/)?([\w-]+)` +\|[^|]*\| ([^|]*?) *\|$/gm)].map(
		([, name = '', cell = '']) => [name, cell]
	)
);

const listed = (names: string | undefined): string[] => (names ?? '').split(',').map((name) => name.trim());

/** What a cell grants: `everything but a, b`, or `a, b; types of c`. */
function granted(cell: string, own: string): Record<string, Leave> {
	if (cell === 'nothing of ours') return {};
	const but = /^everything(?: but (.*))?$/.exec(cell);
	if (but) {
		const others = everyName.filter((name) => name !== own && !listed(but[1]).includes(name));
		return Object.fromEntries(others.map((name) => [name, 'all']));
	}
	const [, whole, typesOf] = /^(?:(?!types of)([^;]*))?;? ?(?:types of (.*))?$/.exec(cell) ?? [];
	const grants = (names: string | undefined, leave: Leave): [string, Leave][] =>
		names === undefined ? [] : listed(names).map((name) => [name, leave]);
	return Object.fromEntries([...grants(whole, 'all'), ...grants(typesOf, 'types')]);
}

describe("the README's tables", () => {
	it.each(Object.entries({ ...table, ...parts }))('say what %s may import', (name, leave) => {
		const rest = Object.fromEntries(Object.entries(leave).filter(([other]) => other !== name));
		expect(granted(cells.get(name) ?? 'no row', name)).toEqual(rest);
	});
	it('say which imports there are between subjects, and why', () => {
		const [, count, said = ''] =
			/^Between subjects there are (\d+) imports, [^:]*: (.*)\.$/m.exec(textOf('README.md')) ?? [];
		expect(said.split('; ')).toEqual(
			betweenSubjects.map(({ from, to, why }) => `\`${from}\` knows \`${to}\` (${why})`)
		);
		expect(Number(count)).toBe(betweenSubjects.length);
	});
});
