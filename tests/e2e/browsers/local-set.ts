// A delivery in any browser: accepted with families in it, sealed, there again after a reload where the browser keeps files, and forgotten.
import { expect } from '@playwright/test';
import { makeInputs } from '../../../scripts/prove/deliveries/inputs.ts';
import { openSite } from '../../../scripts/prove/deliveries/site.ts';
import type { Desk } from '../../local/page/page.ts';
import { until, type Driver } from './driver.ts';

interface Call {
	name: keyof Desk;
	words: unknown[];
}
type Answer = Record<string, unknown>;

/** @returns where the browser keeps the set */
export async function localSet(driver: Driver): Promise<unknown> {
	const [site, { definitions, first, identity, marks }] = [await openSite(), await makeInputs(5)];
	const ask = (name: keyof Desk, ...words: unknown[]): Promise<Answer> =>
		driver.run(
			async ({ name, words }: Call) => {
				const { desk } = globalThis as unknown as { desk: Record<string, (...words: unknown[]) => unknown> };
				return ((await desk[name]?.(...words)) ?? {}) as Answer;
			},
			{ name, words }
		);
	const open = async (): Promise<Answer> => {
		await driver.goto(site.address);
		await until('the page', () => driver.run(() => 'desk' in globalThis));
		return ask('open', definitions, '2012-01-01');
	};
	try {
		const { kept } = await open();
		const preview = await ask('preview', first);
		expect(preview.refused).toBe(undefined);
		expect(await ask('accept', preview.place)).toHaveProperty('withoutConsent');
		const files = await ask('files');
		expect(String(files['observations.csv'])).toContain(marks.first);
		expect(Object.keys(files)).toContain('households.csv');
		const again = await open();
		expect(again).toMatchObject({ generation: kept === 'device' ? 1 : 0, opened: false });
		if (kept === 'device') {
			expect(await ask('openRestricted', 'key', identity)).toEqual({});
			expect(await ask('files')).toEqual(files);
			await ask('forget');
			expect(await ask('stored')).toEqual([]);
			expect(await open()).toMatchObject({ generation: 0 });
		}
		return kept;
	} finally {
		await site.close();
	}
}
