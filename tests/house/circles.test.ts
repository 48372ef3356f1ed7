// Holds the source to having no circle of imports: what needs each other is one file, or the shared thing is a third.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, reachedFrom } from './sources.ts';

/** The circles of a graph: each set of two or more that reach one another (Tarjan 1972), in order. */
function circlesOf(names: string[], next: (name: string) => string[]): string[][] {
	const at = new Map<string, { index: number; low: number; open: boolean }>();
	const stack: string[] = [];
	const found: string[][] = [];
	const visit = (name: string) => {
		const here = { index: at.size, low: at.size, open: true };
		at.set(name, here);
		stack.push(name);
		for (const other of next(name)) {
			const there = at.get(other) ?? visit(other);
			if (there.open) here.low = Math.min(here.low, there.low);
		}
		if (here.low === here.index) {
			const circle = stack.splice(stack.indexOf(name));
			for (const one of circle) at.set(one, { index: 0, low: 0, open: false });
			if (circle.length > 1) found.push(circle.sort());
		}
		return at.get(name) ?? here;
	};
	for (const name of names) if (!at.has(name)) visit(name);
	return found;
}

const imports = (typesToo: boolean) => (file: string) =>
	reachedFrom(file)
		.filter(({ typesOnly }) => typesToo || !typesOnly)
		.map(({ to }) => to)
		.filter((to) => to !== file && /\.(ts|svelte)$/.test(to));

describe('the imports of src', () => {
	it('run in no circle', () => {
		expect(circlesOf(files, imports(false))).toEqual([]);
	});

	it('run in no circle of types between folders either', () => {
		const folders = (circle: string[]) => new Set(circle.map((file) => path.posix.dirname(file))).size;
		expect(circlesOf(files, imports(true)).filter((circle) => folders(circle) > 1)).toEqual([]);
	});
});

it('finds circles of two and of three, and no other', () => {
	const graph: Record<string, string[]> = {
		a: ['b'],
		b: ['a', 'c'],
		c: ['d'],
		d: ['e'],
		e: ['c'],
		f: ['a', 'c']
	};
	expect(circlesOf(Object.keys(graph), (name) => graph[name] ?? [])).toEqual([
		['c', 'd', 'e'],
		['a', 'b']
	]);
});
