// A page that stays open past midnight judges a delivery by the day that it is then, not by the day on which it was opened.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DeliveredPart } from '../../src/lib/intake/delivery.ts';
import type { LocalAnswer, LocalTask } from '../../src/lib/local/beside.ts';
import { judgeMerged } from '../../src/lib/local/judge-merged.ts';
import { LocalSet } from '../../src/lib/local/local-set.ts';
import { mergeDelivery } from '../../src/lib/local/merge-delivery.ts';
import { memoryPlace } from '../../src/lib/local/place.ts';
import { bytesOf, definitions, goodFolder } from '../intake/definitions.ts';

/** On which each was judged. */
const days: string[] = [];

function done(task: LocalTask): LocalAnswer {
	if (task.about === 'merge') return { merged: mergeDelivery(task.folder, task.parts, task.options) };
	if (task.about === 'judge') days.push(task.today);
	if (task.about === 'judge') return { judged: judgeMerged(task.laid, task.definitions, task.today) };
	throw new Error(task.about);
}
/** Node has no such workers: what one would do is done here. */
class Here extends EventTarget {
	postMessage({ turn, task }: { turn: number; task: LocalTask }): void {
		const data = { about: 'done', turn, result: done(task) };
		queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
	}
	terminate(): void {}
}

beforeAll(() => {
	vi.stubGlobal('Worker', Here);
	vi.stubGlobal('document', { baseURI: 'http://localhost/' });
	// No locks and no other windows.
	vi.stubGlobal('navigator', {});
	vi.stubGlobal('BroadcastChannel', undefined);
});
afterAll(() => vi.unstubAllGlobals());

it('judges by the day that it is when it judges', async () => {
	let day = '2010-04-30';
	const set = new LocalSet(memoryPlace(), null, {
		today: () => day,
		definitions: () => Promise.resolve({ ...definitions, recipients: [] }),
		base: () => Promise.resolve(new Map([['areas.csv', bytesOf(goodFolder['areas.csv'] ?? '')]]))
	});
	const lines = [
		'indicator,area,period,numerator,denominator,status,source,retrieved',
		'share,velve-lindenhof,2009-Q1,200,3000,final,register,2010-05-01'
	];
	const part: DeliveredPart = {
		...{ file: 'levering.csv', sheet: null, kind: 'csv', mapping: null, sourceRows: null },
		...{ sourceColumns: {}, table: 'observations', bytes: bytesOf(lines.join('\n')), notes: [] }
	};
	await set.preview([part]);
	day = '2010-05-01';
	await set.preview([part]);
	expect(days).toEqual(['2010-04-30', '2010-05-01']);
});
