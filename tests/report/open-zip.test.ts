// Opening a zip that anybody may have made: every byte of it belongs to a file, or that is said.
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { largestZip, openZip, UnusableZip, zipOf } from '../../src/lib/report/zip.ts';

const name = fc
	.string({ unit: fc.constantFrom(...'abcdefg/é'), minLength: 1, maxLength: 12 })
	.filter((one) => !one.endsWith('/'));
const content = fc.dictionary(name, fc.uint8Array({ maxLength: 400 }), { maxKeys: 6 });

describe('a zip', () => {
	it('gives back what was packed, by either packer, and has nothing between', () => {
		fc.assert(
			fc.property(content, fc.constantFrom<0 | 6>(0, 6), (files, level) => {
				for (const zip of [zipOf(files), zipSync(files, { level })]) {
					const opened = openZip(zip);
					expect(Object.fromEntries(opened.files)).toEqual({ ...files });
					expect([opened.damaged, opened.twice, opened.stray]).toEqual([[], [], false]);
				}
			})
		);
	});

	it('with bytes before or after it is read and said to have them', () => {
		fc.assert(
			fc.property(
				content,
				fc.uint8Array({ minLength: 1, maxLength: 50 }),
				fc.boolean(),
				(files, more, before) => {
					const zip = zipOf(files);
					const opened = openZip(Uint8Array.from(before ? [...more, ...zip] : [...zip, ...more]));
					expect(opened.stray).toBe(true);
					expect(Object.fromEntries(opened.files)).toEqual({ ...files });
				}
			)
		);
	});

	it('never throws anything but that it cannot be used, whichever byte is another', () => {
		const zip = zipOf({ 'a.txt': 'een', 'b/c.csv': 'x,y\n1,2\n'.repeat(30) });
		fc.assert(
			fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, more) => {
				const changed = zip.map((byte, index) => (index === at ? (byte + more) % 256 : byte));
				try {
					openZip(changed);
				} catch (error) {
					expect(error).toBeInstanceOf(UnusableZip);
				}
			}),
			{ numRuns: 500 }
		);
		for (const none of ['', 'geen zip', 'PK\u0005\u0006'])
			expect(() => openZip(strToU8(none))).toThrow(UnusableZip);
	});

	it('that unpacks to more than it says, or to too much, is stopped', () => {
		const zip = zipSync({ 'a.txt': new Uint8Array(3_000_000) });
		const view = new DataView(zip.buffer);
		const directory = view.getUint32(zip.length - 6, true);
		view.setUint32(directory + 24, 100, true);
		expect(openZip(zip)).toMatchObject({ damaged: ['a.txt'], stray: true });
		view.setUint32(directory + 24, largestZip.bytes + 1, true);
		expect(() => openZip(zip)).toThrow('too-large');
	});
});
