// Killed at any change to the device, also in the middle of a file, what is offered is the site of before or the new one, and its zip is whole.
import { describe, expect, it, vi } from 'vitest';
import { memoryPlace, type Place } from '../../src/lib/local/place.ts';
import { sha256Of } from '../../src/lib/local/digest.ts';
import {
	begunIn,
	dropBegun,
	keepFinished,
	newestSite,
	noteBegun,
	partName,
	type Begun,
	type Finished
} from '../../src/lib/tab/kept-zip.ts';

const begun = (build: string): Begun => ({
	...{ version: 'v', inputs: 'i', day: '2026-11-29', build },
	...{ origin: 'device', total: 2 }
});
const about = (build: string): Omit<Finished, 'zip' | 'made'> => ({
	...begun(build),
	site: {
		...{ periods: [], problems: 0, remarks: 0, build, published: '', draft: false },
		programme: { nl: '', en: '' },
		look: null
	},
	hidden: { threshold: 10, tables: [], cells: [] },
	files: []
});
const zipOf = (build: string) => new TextEncoder().encode(`the zip of ${build}`.repeat(20));

class Killed extends Error {}

/** Ends before a change, or in the middle of it: of a file half is there then. */
function killedAt(place: Place, at: number, torn: boolean): { place: Place; changes: () => number } {
	let changes = 0;
	const change = async (half: () => Promise<void>): Promise<void> => {
		if (++changes !== at) return;
		if (torn) await half();
		throw new Killed();
	};
	return {
		changes: () => changes,
		place: {
			...place,
			async write(name, bytes) {
				await change(() => place.write(name, bytes.subarray(0, bytes.length >> 1)));
				await place.write(name, bytes);
			},
			async remove(name) {
				await change(() => place.remove(name));
				await place.remove(name);
			}
		}
	};
}

async function make(place: Place, build: string): Promise<void> {
	await dropBegun(place);
	await noteBegun(place, begun(build));
	for (const address of ['/', '/en']) await place.write(partName(address), zipOf(address));
	await keepFinished(place, about(build), zipOf(build));
}

async function offered(place: Place): Promise<string | null> {
	const found = await newestSite(place);
	if (!found) return null;
	const zip = await place.read(`zip-${String(found.number).padStart(9, '0')}`);
	expect(zip && (await sha256Of(zip))).toBe(found.finished.zip.sha256);
	return found.finished.build;
}

describe('a site that is made', () => {
	it.each([
		['as the first', null],
		['after another', 'old']
	])('%s is offered whole or not at all, wherever it was cut off', async (_, before) => {
		const whole = killedAt(memoryPlace(), 0, false);
		if (before) await make(whole.place, before);
		const already = whole.changes();
		await make(whole.place, 'new');
		const changes = whole.changes() - already;
		expect(changes).toBeGreaterThan(8);
		const seen = new Set<string | null>();
		for (let at = 1; at <= changes; at++)
			for (const torn of [false, true]) {
				const place = memoryPlace();
				if (before) await make(place, before);
				await expect(make(killedAt(place, at, torn).place, 'new')).rejects.toBeInstanceOf(Killed);
				const found = await offered(place);
				expect([before, 'new'], `change ${at}`).toContain(found);
				seen.add(found);
				// The next one ends well, whatever was left.
				await make(place, 'next');
				expect(await offered(place)).toBe('next');
				expect((await place.list()).map(({ name }) => name.replace(/\d+/, '')).sort()).toEqual([
					'klaar-',
					'zip-'
				]);
				expect(await begunIn(place)).toBeNull();
			}
		expect([...seen]).toEqual(expect.arrayContaining([before, 'new']));
	});

	it('says when it was finished, not when it was begun', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T22:58:00Z') });
		try {
			const place = memoryPlace();
			await noteBegun(place, begun('new'));
			vi.setSystemTime('2026-11-29T23:03:00Z');
			await keepFinished(place, about('new'), zipOf('new'));
			expect((await newestSite(place))?.finished.made).toBe('2026-11-29T23:03:00.000Z');
		} finally {
			vi.useRealTimers();
		}
	});
});
