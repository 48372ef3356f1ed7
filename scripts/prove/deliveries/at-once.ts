// Two windows at once, and no room left: the set stays whole, and the page says what happened.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startOn } from '../kept-browser.ts';
import { openDesk } from './driver.ts';
import type { Inputs } from './inputs.ts';
import { found } from '../on-disk.ts';
import { judge, plain, previewed, refused, type Ready, type Tally } from './ready.ts';

/** Two windows that accept at once: one wins wholly, and the other is told. Then the last is undone, and all is forgotten. */
export async function twoWindows(ready: Ready, tally: Tally): Promise<void> {
	const profile = mkdtempSync(path.join(tmpdir(), 'deliveries-tabs-'));
	const fault = (text: string) => tally.faults.push(`two windows: ${text}`);
	const browser = await startOn(profile);
	try {
		const { inputs, address } = ready;
		const desks = [];
		for (let count = 0; count < 2; count++)
			desks.push(await openDesk(browser.context, address, inputs.definitions));
		const { households: _h, assessments: _a, actions: _c, ...open } = inputs.first;
		const two = { areas: open.areas ?? '', observations: inputs.second.observations ?? '' };
		const places = await Promise.all(desks.map(({ ask }, index) => previewed(ask, index === 0 ? open : two)));
		const outcomes = await Promise.all(desks.map(({ ask }, index) => ask('accept', places[index] ?? -1)));
		const lost = outcomes.filter(refused);
		if (
			lost.length !== 1 ||
			!JSON.stringify(lost).includes('In een ander venster is zojuist een levering aanvaard.')
		)
			fault(`accepted: ${JSON.stringify(outcomes)}`);
		const mark = outcomes[0] && !refused(outcomes[0]) ? inputs.marks.first : inputs.marks.second;
		const [one, other] = [await desks[0]?.ask('files'), await desks[1]?.ask('files')];
		if (!one || JSON.stringify(one) !== JSON.stringify(other)) fault('the windows show two sets');
		if (!one?.['observations.csv']?.includes(mark)) fault('it is not the set of the one who won');
		await desks[0]?.ask('undo');
		const states = [await desks[0]?.ask('state'), await desks[1]?.ask('files')];
		if (Object.keys(states[1] ?? {}).join() !== 'deliveries.csv') fault(`undone: ${JSON.stringify(states)}`);
		await desks[0]?.ask('forget');
		const left = await desks[0]?.ask('stored');
		if (left?.length !== 0) fault(`not forgotten: ${left?.join()}`);
	} finally {
		await browser.kill();
	}
	const still = found(profile, [mark(ready.inputs, 'first'), mark(ready.inputs, 'second')]);
	if (still.length > 0) fault(`forgotten, and still on disk: ${still.join('; ')}`);
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

const mark = ({ marks }: Inputs, which: 'first' | 'second'): string => marks[which];

/** No room: the old set stands and the page says how much was needed; with room it goes in. */
export async function fullDisk(ready: Ready, tally: Tally): Promise<void> {
	const profile = mkdtempSync(path.join(tmpdir(), 'deliveries-full-'));
	cpSync(ready.profile, profile, { recursive: true });
	const fault = (text: string) => tally.faults.push(`no room: ${text}`);
	const browser = await startOn(profile);
	try {
		const { page, ask } = await openDesk(browser.context, ready.address, ready.inputs.definitions);
		await ask('openRestricted', 'key', ready.inputs.identity);
		const place = await previewed(ask, ready.inputs.second);
		const session = await browser.context.newCDPSession(page);
		const origin = new URL(ready.address).origin;
		const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 20_000 });
		const outcome = await ask('accept', place);
		if (!('refused' in outcome) || outcome.refused !== 'no-room')
			fault(`accepted: ${JSON.stringify(outcome)}`);
		else if (!/ruimte meer: er is 0,[1-9]\u00a0MB nodig\./.test(outcome.said))
			fault(`it does not say how much: ${outcome.said}`);
		if (plain(await ask('files')) !== plain(ready.before)) fault('the old set does not stand');
		if ((await ask('stored')).filter((name) => name.includes('stand-')).length !== 1)
			fault('a generation is left');
		await session.send('Storage.overrideQuotaForOrigin', { origin });
		const again = await ask('accept', place);
		if (refused(again)) fault(`with room again: ${JSON.stringify(again)}`);
		if (plain(await ask('files')) !== plain(ready.after)) fault('the new set does not stand');
	} finally {
		await browser.kill();
	}
	await judge(ready, profile, tally, 'after no room');
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
