// The engine of a page runs once it has started, and not where it was let go of meanwhile.
import { expect, it } from 'vitest';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { oneAtATime } from '../../src/lib/live/shared-engine.ts';
import { eventsOf } from '../../src/lib/queries/events.ts';

const rows = { events: [{ date: '2010-01-01', area: 'oost', title: 'x', text: null }] };
/** Engines that start when they are told to. */
function starts() {
	const begin: (() => void)[] = [];
	const start = async () => {
		await new Promise<void>((resolve) => begin.push(resolve));
		return openNodeEngine(rows);
	};
	return { begin, start };
}

it('runs once it has started, and no more when it is let go', async () => {
	const { begin, start } = starts();
	const engine = oneAtATime(start);
	const asked = engine.get();
	expect(engine.isRunning()).toBe(false);
	begin[0]?.();
	expect(await (await asked).all(eventsOf({ areas: ['oost'] }))).toHaveLength(1);
	expect(engine.isRunning()).toBe(true);
	engine.drop();
	expect(engine.isRunning()).toBe(false);
});

it('does not run where it was let go while it started, and the next one does', async () => {
	const { begin, start } = starts();
	const engine = oneAtATime(start);
	const first = engine.get();
	engine.drop();
	begin[0]?.();
	await first;
	expect(engine.isRunning()).toBe(false);
	const second = engine.get();
	begin[1]?.();
	const running = await second;
	expect(engine.isRunning()).toBe(true);
	expect(await running.all(eventsOf({ areas: ['oost'] }))).toHaveLength(1);
	engine.drop();
});

it('still runs where one that was let go of starts after it', async () => {
	const { begin, start } = starts();
	const engine = oneAtATime(start);
	const first = engine.get();
	engine.drop();
	const second = engine.get();
	begin[1]?.();
	await second;
	begin[0]?.();
	await first;
	expect(engine.isRunning()).toBe(true);
	engine.drop();
});
