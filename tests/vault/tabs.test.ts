// Tabs of one site hear each other, and nobody else: not themselves, not another site on the same host, not a foreign message.
import { afterEach, expect, it } from 'vitest';
import { channelName, joinTabs, type Tabs } from '../../src/lib/vault/idle.ts';

const joined: Tabs[] = [];
afterEach(() => {
	for (const tab of joined.splice(0)) tab.leave();
});
function join(base: string): { tab: Tabs; heard: string[] } {
	const heard: string[] = [];
	const tab = joinTabs(base, (message) => heard.push(message));
	joined.push(tab);
	return { tab, heard };
}

it('locks all tabs of this site and leaves another site alone', async () => {
	const [one, two, three] = [join('/wijk/'), join('/wijk/'), join('/wijk/')];
	const other = join('/wijk-noord/');
	one.tab.tell('alive');
	one.tab.tell('lock');
	await expect
		.poll(() => [two.heard, three.heard])
		.toEqual([
			['alive', 'lock'],
			['alive', 'lock']
		]);
	expect([one.heard, other.heard]).toEqual([[], []]);
});

it('hears no more once it left, and never a word that is not of these two', async () => {
	const [one, two, gone] = [join('/'), join('/'), join('/')];
	gone.tab.leave();
	const foreign = new BroadcastChannel(channelName('/'));
	for (const message of ['open', 7, null, { lock: true }, ['lock']]) foreign.postMessage(message);
	one.tab.tell('lock');
	await expect.poll(() => two.heard).toEqual(['lock']);
	expect(gone.heard).toEqual([]);
	foreign.close();
});
