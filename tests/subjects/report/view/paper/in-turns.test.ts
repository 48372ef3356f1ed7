// A long list that is drawn a few items at a time says that it is behind until the newest list is drawn.
import { expect, it } from 'vitest';
import { InTurns } from '../../../../../src/lib/subjects/report/view/paper/in-turns.svelte.ts';
import type { Following } from '../../../../../src/lib/subjects/report/view/paper/turn.ts';

interface Item {
	key: string;
	text: string;
}
const listOf = (text: string): Item[] => ['a', 'b'].map((key) => ({ key, text }));
const by: Following<Item> = {
	keyOf: ({ key }) => key,
	alike: (before, after) => before.text === after.text,
	sayTheSame: (before, after) => before.text === after.text,
	inOrder: (keys) => keys,
	standing: (draw) => draw(),
	afterwards: () => {}
};

it('is behind and out of date until all is drawn', async () => {
	const drawn = new InTurns(listOf('first'), by);
	const done = drawn.follow(listOf('second'));
	expect([drawn.behind, drawn.outdated]).toEqual([true, true]);
	await done;
	expect([drawn.behind, drawn.outdated]).toEqual([false, false]);
});

it('stays behind where a newer list comes while the last of an older one is drawn', async () => {
	const newer = listOf('third');
	let following: Promise<void> | undefined;
	const drawn: InTurns<Item> = new InTurns(listOf('first'), {
		...by,
		afterwards: (key) => {
			if (key === 'b') following ??= drawn.follow(newer);
		}
	});
	await drawn.follow(listOf('second'));
	expect(following).toBeDefined();
	expect([drawn.behind, drawn.outdated]).toEqual([true, true]);
	await following;
	expect([drawn.behind, drawn.outdated]).toEqual([false, false]);
});

it('draws each that waited with whoever stands there', async () => {
	const around: string[] = [];
	const drawn = new InTurns(listOf('first'), {
		...by,
		standing: (draw) => {
			around.push('before');
			draw();
			around.push('after');
		},
		afterwards: (key) => around.push(key)
	});
	const done = drawn.follow(listOf('second'));
	drawn.first('b');
	expect(around).toEqual(['before', 'after', 'b']);
	await done;
	expect(around).toEqual(['before', 'after', 'b', 'before', 'after', 'a']);
});
