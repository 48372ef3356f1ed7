// Every file of the zip says when its site was made: a web server, and whatever copies to one, goes by that to know that it changed.
import { describe, expect, it } from 'vitest';
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
