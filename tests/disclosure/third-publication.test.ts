// The third publication in a row still tells enough of its last three quarters; so does the first, in all and of its own.
import { expect, it } from 'vitest';
import { demonstrationFolder } from '../../src/lib/server/programme.ts';
import { rowOfDemonstration } from './publishing-demonstration.ts';
import { usefulOf } from './useful.ts';

it(
	'a third publication, with families withdrawn, moved and corrected before it, shows 70 % of its last three quarters',
	{ timeout: 300_000 },
	async () => {
		const row = await rowOfDemonstration(demonstrationFolder(), 1);
		expect(row).toHaveLength(3);
		for (const one of row) console.info(one.period, usefulOf(one), usefulOf(one, 3));
		const third = row[2];
		expect(third && usefulOf(third, 3).share).toBeGreaterThanOrEqual(0.7);
	}
);
