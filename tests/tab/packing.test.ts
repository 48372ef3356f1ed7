// Every file of the zip says when its site was made: a web server, and whatever copies to one, goes by that to know that it changed.
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../src/lib/intake/archive.ts';
import { Packing } from '../../src/lib/tab/packing.ts';

const page = (figure: number) => new TextEncoder().encode(`<p>${figure} %</p>`);

async function zipOf(figure: number, moment: Date): Promise<DataView> {
	const packing = new Packing(moment);
	await packing.add({ name: 'index.html', bytes: page(figure) });
	await packing.add({ name: '_app/version.json', bytes: page(figure) });
	const zip = packing.finish('const worker = 1;', 'build');
	return new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
}

/** As its list at the end tells them: name, length, and the date and time of the format, which knows no zone. */
function listed(zip: DataView): { name: string; bytes: number; moment: string }[] {
	const found: { name: string; bytes: number; moment: string }[] = [];
	for (let at = 0; at < zip.byteLength - 46; at++) {
		if (zip.getUint32(at, true) !== 0x02014b50) continue;
		const [time, date] = [zip.getUint16(at + 12, true), zip.getUint16(at + 14, true)];
		const name = new Uint8Array(zip.buffer, zip.byteOffset + at + 46, zip.getUint16(at + 28, true));
		const day = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
		const clock = [time >> 11, (time >> 5) & 63, (time & 31) * 2];
		found.push({
			name: new TextDecoder().decode(name),
			bytes: zip.getUint32(at + 24, true),
			moment: [...day, ...clock].join(' ')
		});
	}
	return found;
}

describe('the zip of a site', () => {
	it('says of each file the moment that it was made', async () => {
		const files = listed(await zipOf(12, new Date(2026, 10, 29, 11, 40, 22)));
		expect(files.map(({ name }) => name)).toEqual(['index.html', '_app/version.json', 'service-worker.js']);
		for (const { moment } of files) expect(moment).toBe('2026 11 29 11 40 22');
	});

	it('tells a page from one of the site before that is as long', async () => {
		const before = listed(await zipOf(12, new Date(2026, 10, 29, 11, 40, 22)));
		const after = listed(await zipOf(13, new Date(2026, 10, 29, 11, 41, 30)));
		expect(after.map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes));
		for (const [index, { moment }] of after.entries()) expect(moment).not.toBe(before[index]?.moment);
	});
});

describe('what is in it', () => {
	const files = new Map([
		['index.html', page(12)],
		['leeg.csv', new Uint8Array()],
		['groot.json', new TextEncoder().encode('["velve",1],'.repeat(20_000))],
		['beeld.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])]
	]);
	afterEach(() => vi.unstubAllGlobals());

	it('holds nothing of what went in, but of what goes in as it is', async () => {
		// Node 20 has none.
		const taken = function (this: ArrayBuffer) {
			return structuredClone(this, { transfer: [this] });
		};
		if (!('transfer' in ArrayBuffer.prototype))
			Object.defineProperty(ArrayBuffer.prototype, 'transfer', { value: taken, configurable: true });
		const packing = new Packing(new Date('2026-11-29T10:00:00Z'));
		const [text, picture] = [new Uint8Array(200_000).fill(97), new Uint8Array(200_000).fill(137)];
		await packing.add({ name: 'groot.json', bytes: text });
		await packing.add({ name: 'beeld.png', bytes: picture });
		expect(text.length).toBe(0);
		const { entries, whole } = openArchive(packing.finish('const worker = 1;', 'build'));
		for (const [name, byte] of [
			['groot.json', 97],
			['beeld.png', 137]
		] as const) {
			const entry = entries.get(name);
			const found = entry ? whole(entry) : new Uint8Array();
			expect([found.length, new Set(found)], name).toEqual([200_000, new Set([byte])]);
		}
	});

	it.each(['by the browser', 'by a script'])('comes out as it went in, packed %s', async (by) => {
		if (by === 'by a script') vi.stubGlobal('CompressionStream', undefined);
		const packing = new Packing(new Date('2026-11-29T10:00:00Z'));
		for (const [name, bytes] of files) await packing.add({ name, bytes: bytes.slice() });
		const zip = packing.finish('const worker = 1;', 'build');
		const { entries, whole } = openArchive(zip);
		for (const [name, bytes] of files) {
			const entry = entries.get(name);
			// Cell by cell a comparison of large files takes a minute.
			expect(entry && Buffer.compare(whole(entry), bytes), name).toBe(0);
		}
		expect(zip.length).toBeLessThan(10_000);
		// As another program reads it.
		expect(Object.keys(unzipSync(zip))).toEqual([...files.keys(), 'service-worker.js']);
	});
});
