// What lies beneath the files that a tab has its own of follows from their own imports: left in theirs, a tab would lack it.
import path from 'node:path';
import { expect, it } from 'vitest';
import { beneathSeams, seams } from '../../scripts/seams.mjs';
import { reachedFrom, root } from '../house/sources.ts';

it('is all that they are made with, however deep, and none of them', () => {
	const here = seams.map((one) => one.here);
	const reached = new Set(here);
	for (const file of reached)
		for (const { to, typesOnly } of reachedFrom(file)) if (!typesOnly) reached.add(to);
	const wanted = [...reached].filter((file) => !here.includes(file)).sort();
	expect(wanted.length).toBeGreaterThan(10);
	const found = [...beneathSeams()].map((file) => path.relative(root, file).split(path.sep).join('/'));
	expect(found.sort()).toEqual(wanted);
});
