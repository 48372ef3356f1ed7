// Wherever writing is cut off, the next opening finds the old set whole or the new one, and nothing beside it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgrammeFiles } from '../../src/lib/intake/delivery.ts';
import {
	filesOf,
	newest,
	sweep,
	writeNext as write,
	type FileList,
	type Generation
} from '../../src/lib/local/generations.ts';
import { LocalSetError } from '../../src/lib/local/local-error.ts';
import { memoryPlace, type Place } from '../../src/lib/local/place.ts';

const files = (seed: Record<string, string>): ProgrammeFiles =>
	new Map(Object.entries(seed).map(([name, text]) => [name, new TextEncoder().encode(text)]));
const writeNext = (place: Place, current: Generation | null, all: ProgrammeFiles, undo: FileList | null) =>
	write(place, current, { files: all, undo, by: 'accepting' });
const texts = (found: ProgrammeFiles) =>
	Object.fromEntries([...found].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

/** Counts changes; the one of that number is cut off: a file then holds only so much of what was to be in it, or nothing was removed. */
function cutOff(place: Place, at: number, share: number): Place {
	let changes = 0;
	const ended = () => {
		throw new Error('killed');
	};
	return {
		...place,
		async write(name, bytes) {
			changes++;
			if (changes > at) ended();
			if (changes === at) {
				await place.write(name, bytes.subarray(0, Math.floor(bytes.length * share)));
				ended();
			}
			await place.write(name, bytes);
		},
		async remove(name) {
			if (++changes >= at) ended();
			await place.remove(name);
		}
	};
}

async function open(place: Place): Promise<Record<string, string>> {
	const { generation } = await newest(place);
	await sweep(place, generation);
	return texts(generation ? await filesOf(place, generation.files) : new Map());
}

const folder = fc.dictionary(
	fc.constantFrom('areas.csv', 'notes.csv', 'mappings/c.yaml', 'reach.csv'),
	fc.string({ maxLength: 20 }),
	{ noNullPrototype: true }
);

describe('a generation', () => {
	it('is there whole or not at all, whichever change the browser was killed at', async () => {
		await fc.assert(
			fc.asyncProperty(
				folder,
				folder,
				fc.integer({ min: 1, max: 14 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				async (old, fresh, at, share) => {
					const place = memoryPlace();
					const before = await writeNext(place, null, files(old), null);
					let done = true;
					await writeNext(cutOff(place, at, share), before, files(fresh), before.files).catch(
						() => (done = false)
					);
					const found = await open(place);
					const wanted = done ? [fresh] : [old, fresh];
					expect(wanted).toContainEqual(found);
					const { generation } = await newest(place);
					const kept = new Set(
						[generation?.files, generation?.undo].flatMap((list) =>
							Object.values(list ?? {}).map(({ sha256 }) => sha256)
						)
					);
					expect((await place.list()).length).toBe(kept.size + 1);
					// And the work goes on from there.
					const last = await writeNext(place, generation, files(fresh), null);
					expect(await open(place)).toEqual(fresh);
					expect(last.number).toBeGreaterThan(generation?.number ?? 0);
				}
			),
			{ numRuns: 300 }
		);
	});

	it('names what it can be taken back to, and keeps those files too', async () => {
		const place = memoryPlace();
		const one = await writeNext(place, null, files({ 'areas.csv': 'een', 'notes.csv': 'zelfde' }), null);
		const two = await writeNext(place, one, files({ 'areas.csv': 'twee', 'notes.csv': 'zelfde' }), one.files);
		expect((await place.list()).length).toBe(4);
		const back = await writeNext(place, two, await filesOf(place, two.undo ?? {}), null);
		expect(texts(await filesOf(place, back.files))).toEqual({ 'areas.csv': 'een', 'notes.csv': 'zelfde' });
		expect((await place.list()).length).toBe(3);
	});

	it('stands as it was where there is no room for the next, and says how much was needed', async () => {
		const place = memoryPlace();
		const one = await writeNext(place, null, files({ 'areas.csv': 'een' }), null);
		const full: Place = {
			...place,
			write: (name, bytes) =>
				bytes.length > 50_000
					? Promise.reject(new LocalSetError('no-room', { needed: bytes.length, free: 10 }))
					: place.write(name, bytes)
		};
		const writing = writeNext(
			full,
			one,
			files({ 'notes.csv': 'klein', 'areas.csv': 'x'.repeat(60_000) }),
			one.files
		);
		await expect(writing).rejects.toMatchObject({ code: 'no-room', facts: { free: 10 } });
		expect(texts(await filesOf(place, (await newest(place)).generation?.files ?? {}))).toEqual({
			'areas.csv': 'een'
		});
		expect((await place.list()).length).toBe(2);
		// Room that there cannot be is not told.
		const boasting: Place = {
			...place,
			write: () => Promise.reject(new LocalSetError('no-room', { needed: 1, free: 10_737_418_240 }))
		};
		await expect(writeNext(boasting, one, files({ 'areas.csv': 'twee' }), null)).rejects.toMatchObject({
			facts: { free: null }
		});
	});

	it('never holds a file about people in the clear, whatever its capitals or folder, nor a file that nobody knows', async () => {
		for (const path of [
			'households.csv',
			'Surveys.CSV',
			'kwartaal/results.csv',
			'mappings/actions.csv',
			'gezinnen.xlsx',
			'../areas.csv'
		]) {
			const place = memoryPlace();
			await expect(
				writeNext(place, null, files({ 'areas.csv': 'een', [path]: 'twee' }), null)
			).rejects.toMatchObject({ code: 'restricted-plain', facts: { path } });
			expect(await place.list()).toEqual([]);
		}
	});

	it('that lost a file since is told as damaged, and what is left of it stays', async () => {
		const place = memoryPlace();
		await writeNext(place, null, files({ 'areas.csv': 'een', 'notes.csv': 'twee' }), null);
		const content = (await place.list()).find(({ name }) => name.startsWith('inhoud'));
		await place.remove(content?.name ?? '');
		expect(await newest(place)).toEqual({ generation: null, mended: false, damaged: true });
	});

	it('that was changed afterwards is told, not shown', async () => {
		const place = memoryPlace();
		const one = await writeNext(place, null, files({ 'areas.csv': 'een' }), null);
		const content = (await place.list()).find(({ name }) => name.startsWith('inhoud'));
		await place.write(content?.name ?? '', new TextEncoder().encode('EEN'));
		await expect(filesOf(place, one.files)).rejects.toMatchObject({
			code: 'damaged',
			facts: { path: 'areas.csv' }
		});
	});
});
