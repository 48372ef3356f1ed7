// The engine of a page runs once it has started; of one that was let go of meanwhile nobody is given an answer.
import { expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { oneAtATime, rehearse } from '../../src/lib/live/shared-engine.ts';
import { eventsOf } from '../../src/lib/queries/events.ts';

/** Engines that start when they are told to; each holds one event, named after its turn. */
function starts() {
	const begin: (() => void)[] = [];
	const fail: ((why: Error) => void)[] = [];
	const signals: AbortSignal[] = [];
	const closed: number[] = [];
	const start = async (signal: AbortSignal) => {
		const turn = begin.length;
		signals.push(signal);
		await new Promise<void>((resolve, reject) => {
			begin.push(resolve);
			fail.push(reject);
		});
		const title = `engine ${turn}`;
		const opened = await openNodeEngine({
			events: [{ date: '2010-01-01', area: 'oost', title, text: null }]
		});
		return {
			all: opened.all,
			close: () => {
				closed.push(turn);
				return opened.close();
			}
		};
	};
	return { begin, fail, signals, closed, start };
}
const titleIn = async (engine: Pick<Engine, 'all'>) =>
	(await engine.all(eventsOf({ areas: ['oost'] }))).map(({ title }) => title).join();
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

it('runs once it has started, and no more when it is let go', async () => {
	const { begin, start } = starts();
	const engine = oneAtATime(start);
	const asked = engine.get();
	expect(engine.isRunning()).toBe(false);
	begin[0]?.();
	expect(await titleIn(await asked)).toBe('engine 0');
	expect(engine.isRunning()).toBe(true);
	engine.drop();
	expect(engine.isRunning()).toBe(false);
});

it('gives whoever waits for one that was let go of the next one', async () => {
	const { begin, closed, signals, start } = starts();
	const engine = oneAtATime(start);
	const waiting = [engine.get(), engine.get()];
	engine.drop();
	expect(signals[0]?.aborted).toBe(true);
	begin[0]?.();
	while (begin.length < 2) await settled();
	expect(engine.isRunning()).toBe(false);
	begin[1]?.();
	expect(await Promise.all(waiting.map(async (one) => titleIn(await one)))).toEqual(['engine 1', 'engine 1']);
	expect(engine.isRunning()).toBe(true);
	expect(begin).toHaveLength(2);
	await expect.poll(() => closed).toEqual([0]);
	engine.drop();
});

it('lets nobody wait for the end of one that was let go of', async () => {
	const { begin, start } = starts();
	const engine = oneAtATime(start);
	const waiting = engine.get();
	engine.drop();
	while (begin.length < 2) await settled();
	begin[1]?.();
	// The first never ends.
	expect(await titleIn(await waiting)).toBe('engine 1');
	engine.drop();
});

it('does so too where the next one runs before it, and where it was ended by being let go', async () => {
	const { begin, fail, start } = starts();
	const engine = oneAtATime(start);
	const first = engine.get();
	engine.drop();
	const second = engine.get();
	begin[1]?.();
	expect(await titleIn(await second)).toBe('engine 1');
	fail[0]?.(new Error('stopped'));
	expect(await titleIn(await first)).toBe('engine 1');
	expect(engine.isRunning()).toBe(true);
	engine.drop();
});

it('tells everyone who waits of a start that failed by itself, and starts anew for who asks after that', async () => {
	const { begin, fail, start } = starts();
	const engine = oneAtATime(start);
	const waiting = Promise.allSettled([engine.get(), engine.get()]);
	fail[0]?.(new Error('no line'));
	expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(begin).toHaveLength(1);
	const again = engine.get();
	begin[1]?.();
	expect(await titleIn(await again)).toBe('engine 1');
	engine.drop();
});

it('works an answer out beforehand, but not once more where somebody asked while it started', async () => {
	const opened = await openNodeEngine({
		events: [{ date: '2010-01-01', area: 'oost', title: 'moved', text: null }]
	});
	const found: string[] = [];
	const ask = async (engine: Engine) => found.push(await titleIn(engine));
	let start = (): void => {};
	const started = new Promise<typeof opened>((resolve) => (start = () => resolve(opened)));
	let chosen = false;
	const rehearsed = rehearse(
		ask,
		true,
		() => !chosen,
		() => started
	);
	chosen = true;
	start();
	expect(await rehearsed).toBe(true);
	expect(found).toEqual([]);
	expect(
		await rehearse(
			ask,
			true,
			() => true,
			() => Promise.resolve(opened)
		)
	).toBe(true);
	expect(found).toEqual(['moved']);
	await opened.close();
});
