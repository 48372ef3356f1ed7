// The native engine keeps what it is given, and says which cell it cannot keep.
import { expect, it } from 'vitest';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { eventsOf } from '../../src/lib/queries/events.ts';

it('gives dates back as they were written, leap days and years long gone too', async () => {
	const dates = ['1899-12-31', '1970-01-01', '2000-02-29', '2011-12-31'];
	const engine = await openNodeEngine({
		events: dates.map((date) => ({ date, area: null, title: 'iets', text: null }))
	});
	expect((await engine.all(eventsOf({}))).map((one) => one.date)).toEqual(dates);
	await engine.close();
});

it.each([
	[{ events: [{ date: '2010-01-01', title: 5 }] }, /events\.title is VARCHAR.*5/],
	[{ areas: [{ area: 'wijk', homes: 'veel' }] }, /areas\.homes is INTEGER.*veel/],
	[{ observations: [{ hidden: 1 }] }, /observations\.hidden is BOOLEAN.*1/]
])('refuses a cell of the wrong kind by its place: %o', async (rows, reason) => {
	await expect(openNodeEngine(rows)).rejects.toThrow(reason);
});
