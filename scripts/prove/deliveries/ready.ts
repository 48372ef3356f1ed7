// A profile that has accepted one delivery, what stands there before and after the next, and how a profile is judged against the two.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Texts } from '../../../tests/local/page/page.ts';
import { startOn } from '../kept-browser.ts';
import { openDesk, type Asked } from './driver.ts';
import { makeInputs, type Inputs } from './inputs.ts';
import { found } from '../on-disk.ts';
import { openSite } from './site.ts';

export interface Tally {
	old: number;
	fresh: number;
	/** What is wrong, a line each. */
	faults: string[];
}

const restricted = ['households.csv', 'assessments.csv', 'actions.csv'];
export const plain = (texts: Texts): string =>
	JSON.stringify(
		Object.entries(texts)
			.filter(([name]) => !restricted.includes(name) && !/\.age$|deliveries/.test(name))
			.sort()
	);
const about = (texts: Texts): string => JSON.stringify(restricted.map((name) => texts[name] ?? ''));

export interface Ready {
	address: string;
	inputs: Inputs;
	/** A profile that has accepted the first delivery. */
	profile: string;
	before: Texts;
	/** What stands there once the second is accepted. */
	after: Texts;
	/** Milliseconds that accepting took. */
	takes: number;
	close: () => Promise<void>;
}

export const refused = (outcome: object): boolean => 'refused' in outcome;

/** Previews and accepts; the number of the preview. @throws Error where either is refused */
export async function previewed(ask: Asked, delivered: Inputs['first']): Promise<number> {
	const preview = await ask('preview', delivered);
	if (!('place' in preview)) throw new Error(`no preview: ${JSON.stringify(preview)}`);
	return preview.place;
}

async function acceptWhole(ask: Asked, delivered: Inputs['first']): Promise<void> {
	const outcome = await ask('accept', await previewed(ask, delivered));
	if (refused(outcome)) throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
}

/** The set before and after the second delivery, whole. */
export async function prepare(seed: number): Promise<Ready> {
	const [site, inputs] = [await openSite(), await makeInputs(seed)];
	const folder = mkdtempSync(path.join(tmpdir(), 'deliveries-'));
	const [profile, other] = [path.join(folder, 'first'), path.join(folder, 'second')];
	const first = await startOn(profile);
	const desk = await openDesk(first.context, site.address, inputs.definitions);
	await acceptWhole(desk.ask, inputs.first);
	const before = await desk.ask('files');
	await first.kill();
	cpSync(profile, other, { recursive: true });
	const second = await startOn(other);
	const { ask } = await openDesk(second.context, site.address, inputs.definitions);
	await ask('openRestricted', 'key', inputs.identity);
	const place = await previewed(ask, inputs.second);
	const from = Date.now();
	await ask('accept', place);
	const takes = Date.now() - from;
	const after = await ask('files');
	await second.kill();
	return {
		...{ address: site.address, inputs, profile, before, after, takes },
		async close() {
			await site.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

/** What stands there when a profile is opened again: the old or the new, whole, and nothing beside it. */
export async function judge(ready: Ready, profile: string, tally: Tally, what: string): Promise<void> {
	const fault = (text: string) => tally.faults.push(`${what}: ${text}`);
	const browser = await startOn(profile);
	try {
		const { ask } = await openDesk(browser.context, ready.address, ready.inputs.definitions);
		const opening = await ask('openRestricted', 'key', ready.inputs.identity);
		if (opening) fault(`the sealed file does not open: ${JSON.stringify(opening)}`);
		const [texts, state, stored] = [await ask('files'), await ask('state'), await ask('stored')];
		const isNew = plain(texts) === plain(ready.after);
		if (!isNew && plain(texts) !== plain(ready.before)) fault('the plain files are neither old nor new');
		if (about(texts) !== about(isNew ? ready.after : ready.before))
			fault('the sealed rows are not of the same delivery');
		const files = new Set(state.deliveries.map(({ accepted }) => accepted)).size;
		if (files !== (isNew ? 2 : 1)) fault(`the log tells of ${files} deliveries`);
		if (stored.some((name) => !/^lokaal(\/(inhoud|stand)-\w+)?$/.test(name)))
			fault(`left over: ${stored.join()}`);
		if (stored.filter((name) => name.includes('stand-')).length !== 1) fault('more than one generation');
		tally[isNew ? 'fresh' : 'old']++;
	} finally {
		await browser.kill();
	}
	const open = found(profile, ready.inputs.secrets);
	if (open.length > 0) fault(`on disk in the clear: ${open.join('; ')}`);
}
