// The first publication of the demonstration: its cells are the released ones, and what is read back from it is the same release.
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalRelease, releaseOf } from '../../src/lib/disclosure/published-release.ts';
import type { PublishedStates } from '../../src/lib/domain/published-states.ts';
import type { Publication } from '../../src/lib/server/next-publication.ts';
import { nextPublication } from '../publications/following.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';

let publication: Publication;
let states: PublishedStates;
beforeAll(async () => {
	({ publication, states } = await nextPublication(
		undefined,
		{ publications: [], states: null },
		'2012-02-01'
	));
}, 120_000);

describe('the first publication', () => {
	it('is the first, and its states belong to its bytes', () => {
		expect(publication.file).toMatchObject({ sequence: 1, previous: null, made: '2012-02-01' });
		expect(states.publication).toBe(publication.sha256);
		expect(states.period).toBe(publication.file.period);
	});

	it('names each planned cell once', () => {
		const places = publication.file.cells.map(({ value: _, ...place }) => JSON.stringify(place));
		expect(new Set(places).size).toBe(places.length);
		expect(publication.file.cells.some((one) => one.value === null)).toBe(true);
	});

	it('is read back as the release that pages are made from', async () => {
		const { release, publication: plan } = await openProgramme();
		if (!release) throw new Error('no release');
		const back = releaseOf(publication.file, plan, release.earlier);
		const ordered = (one: typeof release) =>
			canonicalRelease({
				...one,
				tables: one.tables.map((table) => ({
					...table,
					cells: [...table.cells].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
					coarsened: [...table.coarsened].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
				}))
			});
		expect(ordered(back)).toBe(ordered(release));
	});
});
