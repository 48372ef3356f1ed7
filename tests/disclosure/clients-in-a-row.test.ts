// What clients answered, published three quarters in a row: no difference of published means is of a few people, and every cell stands.
import { expect, it } from 'vitest';
import { clientsInARow } from './clients-in-a-row.ts';

it('300 drawn studies tell no few people by what one published mean is more than another', async () => {
	const found: string[] = [];
	let means = 0;
	for (let seed = 1; seed <= 300; seed++) {
		const one = await clientsInARow(seed);
		found.push(...one.found);
		means += one.means;
	}
	expect(found).toEqual([]);
	// Enough is told for the attack to mean something.
	expect(means).toBeGreaterThan(500);
}, 60_000);
