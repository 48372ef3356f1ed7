// A page that lies on the device is told from one that was cut off or altered, whatever it holds.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filesIn, partOf } from '../../src/lib/tab/parts.ts';

const files = fc.array(
	fc.record({
		name: fc.string(),
		bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes))
	}),
	{ maxLength: 4 }
);

it('what was written comes back', async () => {
	await fc.assert(
		fc.asyncProperty(files, async (given) => {
			expect(await filesIn(await partOf(given))).toEqual(given);
		})
	);
});

it('what was cut off or altered does not', async () => {
	await fc.assert(
		fc.asyncProperty(files, fc.nat(), fc.boolean(), async (given, at, cut) => {
			const part = await partOf(given);
			const place = at % part.length;
			if (cut) expect(await filesIn(part.subarray(0, place))).toBeNull();
			else {
				part[place] = (part[place] ?? 0) ^ 1;
				expect(await filesIn(part)).toBeNull();
			}
		})
	);
	expect(await filesIn(null)).toBeNull();
});
