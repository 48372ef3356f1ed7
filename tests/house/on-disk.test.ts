// The search that the proofs rest on: it finds a text in every form in which a browser may lay it down, and nothing in what is sealed.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { found } from '../../scripts/prove/on-disk.ts';
import { unpacked, unsnap } from '../../scripts/prove/unpacked.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-on-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const word = 'gezinswoord-qxz-18';
const text = Buffer.from(`${'Een bezoek aan huis. '.repeat(40)}${word}${' En verder.'.repeat(9)}`);
const around = (bytes: Buffer) => Buffer.concat([randomBytes(37), bytes, randomBytes(11)]);

const varint = (value: number): number[] =>
	value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
/** The longest literals that one tag tells, and a copy where the same stands just before. */
function snapped(bytes: Buffer): Buffer {
	const parts: Uint8Array[] = [Buffer.from(varint(bytes.length))];
	for (let at = 0; at < bytes.length;) {
		const same = at >= 21 && bytes.subarray(at, at + 21).equals(bytes.subarray(at - 21, at));
		const piece = bytes.subarray(at, at + (same ? 21 : 40));
		if (same) parts.push(Buffer.from([((21 - 1) << 2) | 2, 21, 0]));
		else parts.push(Buffer.from([(piece.length - 1) << 2]), piece);
		at += piece.length;
	}
	return Buffer.concat(parts);
}
/** A LevelDB table of one block. */
function table(bytes: Buffer): Buffer {
	const block = snapped(bytes);
	const key = Buffer.from('k');
	const handle = Buffer.from([...varint(0), ...varint(block.length)]);
	const entry = Buffer.concat([Buffer.from([0, 1, handle.length]), key, handle]);
	const index = Buffer.concat([entry, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
	const foot = Buffer.alloc(48);
	Buffer.from([0, 0, ...varint(block.length + 5), ...varint(index.length)]).copy(foot);
	Buffer.from('57fb808b247547db', 'hex').copy(foot, 40);
	return Buffer.concat([block, Buffer.from([1, 0, 0, 0, 0]), index, Buffer.alloc(5), foot]);
}
function cached(bytes: Buffer): Buffer {
	const head = Buffer.alloc(24);
	Buffer.from('305c72a71b6dfbfc', 'hex').copy(head);
	const key = Buffer.from('1/0/http://localhost/bezoek');
	head.writeUInt32LE(key.length, 12);
	return Buffer.concat([head, key, bytes, randomBytes(24)]);
}

const forms: Record<string, Buffer> = {
	plain: around(text),
	'UTF-16': around(Buffer.from(text.toString(), 'utf16le')),
	'UTF-16, most significant first': around(Buffer.from(text.toString(), 'utf16le').swap16()),
	...Object.fromEntries(
		[0, 1, 2].map((shift) => [
			`base64 at ${shift}`,
			around(Buffer.from(Buffer.concat([randomBytes(shift), text]).toString('base64')))
		])
	),
	gzip: around(gzipSync(text)),
	deflate: around(deflateSync(text)),
	'deflate that was cut short': Buffer.concat([
		randomBytes(9),
		deflateSync(Buffer.concat([text, randomBytes(5000)])).subarray(0, 3000)
	]),
	'brotli in the cache': cached(brotliCompressSync(text)),
	'snappy in a table': table(text),
	'snappy in a stored value': around(Buffer.concat([Buffer.from([0xff, 0x11, 0x02]), snapped(text)])),
	'base64 inside gzip inside a table': table(gzipSync(Buffer.from(text.toString('base64'))))
};

describe('a text on disk', () => {
	it.each(Object.entries(forms))('is found: %s', (name, bytes) => {
		const file = path.join(folder, 'one');
		writeFileSync(file, bytes);
		expect(found(folder, [word, 'een ander woord']), name).toEqual([`${file}: ${word}`]);
	});

	it('is not found where there is none', () => {
		writeFileSync(path.join(folder, 'one'), randomBytes(200_000));
		expect(found(folder, [word])).toEqual([]);
	});
});

it('snappy comes out as it went in, and whatever is no snappy is refused', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(3), (bytes, times) => {
			const whole = Buffer.concat(Array.from({ length: times + 1 }, () => Buffer.from(bytes)));
			expect(unsnap(snapped(whole))).toEqual(whole);
		}),
		{ seed: 18 }
	);
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(Array.isArray(unpacked(Buffer.from(bytes)))).toBe(true);
		}),
		{ seed: 18 }
	);
});
