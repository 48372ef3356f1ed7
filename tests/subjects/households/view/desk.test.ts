// Work on an opened file that is stopped: nothing comes of it, and what is begun after it goes its own way.
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import type { Engine } from '../../../../src/lib/engine/engine.ts';
import { Desk, type DeskGiven } from '../../../../src/lib/subjects/households/view/visits/desk.svelte.ts';
import { readDefinitions } from '../../../../src/lib/server/definitions/definitions.ts';
import { manifestOf } from '../../../../src/lib/vault/contents.ts';
import { noRows } from '../../../../src/lib/vault/part/cut.ts';
import { askedNatively, hashOf } from '../../../vault/sealed-database.ts';

const recipients = [await identityToRecipient(await generateIdentity())];

/** A desk at which the file's first question is answered once `meanwhile` has happened. */
async function atDesk<Outcome>(
	meanwhile: (desk: Desk) => void,
	work: (desk: Desk) => Promise<Outcome>
): Promise<Outcome> {
	const { programme } = readDefinitions('indicators');
	const about = { programme, madeOn: '2012-01-05', retainUntil: '2999-12-31' };
	const manifest = manifestOf({ ...about, rows: noRows }, hashOf(noRows));
	return askedNatively({ rows: noRows }, (file) => {
		let first = true;
		const engine: Engine = {
			...file,
			all: async (query) => {
				const answer = await file.all(query);
				if (first) meanwhile(desk);
				first = false;
				return answer;
			}
		};
		const given: DeskGiven = { programme, keys: [], opened: { engine, manifest }, follow: () => {} };
		const desk = new Desk(() => given);
		return work(desk);
	});
}

it('makes no file of counts where it was stopped while they were counted', async () => {
	const cut = (desk: Desk) => desk.cut({ name: 'analyst' }, recipients, 'totals.age');
	const whole = await atDesk(
		() => {},
		async (desk) => [(await cut(desk))?.name, desk.doing.at]
	);
	expect(whole).toEqual(['totals.age', 'rest']);
	const stopped = await atDesk(
		(desk) => desk.stop(),
		async (desk) => [await cut(desk), desk.made, desk.doing.at]
	);
	expect(stopped).toEqual([null, null, 'stopped']);
});

it('answers for what was stopped, and not for what was begun after it', async () => {
	let later: ReturnType<Desk['cut']> | undefined;
	const found = await atDesk(
		(desk) => {
			desk.stop();
			later = desk.cut({ name: 'analyst' }, recipients, 'later.age');
		},
		async (desk) => [
			await desk.cut({ name: 'analyst' }, recipients, 'earlier.age'),
			(await later)?.name,
			desk.made?.name,
			desk.doing.at
		]
	);
	expect(found).toEqual([null, 'later.age', 'later.age', 'rest']);
});

it('says of an erasure that finds nobody other than of one that was stopped', async () => {
	const erase = (desk: Desk) => desk.erase(['H-1'], 'asked', recipients, 'later.age');
	const nobody = await atDesk(
		() => {},
		async (desk) => [await erase(desk), desk.made, desk.doing.at]
	);
	expect(nobody).toEqual([[], null, 'rest']);
	const stopped = await atDesk(
		(desk) => desk.stop(),
		async (desk) => [await erase(desk), desk.made, desk.doing.at]
	);
	expect(stopped).toEqual([null, null, 'stopped']);
});

it('says of work that failed what it was for, so that it is told in one place', async () => {
	const breaks = () => {
		throw new Error('broken');
	};
	const erased = await atDesk(breaks, async (desk) => [
		await desk.erase(['H-1'], 'retention', recipients, 'later.age'),
		desk.doing
	]);
	expect(erased).toEqual([null, { at: 'failed', of: 'erase' }]);
	const cut = await atDesk(breaks, async (desk) => [
		await desk.cut({ name: 'analyst' }, recipients, 'totals.age'),
		desk.doing
	]);
	expect(cut).toEqual([null, { at: 'failed', of: 'role' }]);
});
