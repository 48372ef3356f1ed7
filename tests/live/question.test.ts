// A reader who asks faster than the engine answers sees the newest choice, never an older one, and never an empty page.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { EngineError } from '../../src/lib/engine/engine-error.ts';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { LiveFigure } from '../../src/lib/live/question.svelte.ts';
import { eventsOf } from '../../src/lib/queries/events.ts';

let engine: Engine;
const open = () => Promise.resolve(engine);
const titles = (area: string) => async (asked: Engine) =>
	(await asked.all(eventsOf({ areas: [area] }))).map((row) => row.title).join();
/** Answers only after something else has happened. */
const after = (moment: Promise<unknown>, area: string) => async (asked: Engine) => {
	await moment;
	return titles(area)(asked);
};

beforeAll(async () => {
	engine = await openNodeEngine({
		events: ['oost', 'west'].map((area) => ({ date: '2010-01-01', area, title: area, text: null }))
	});
	// Node draws nothing, so it has no frames either.
	vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setImmediate(draw));
});
beforeEach(() => performance.clearMarks());
afterAll(async () => {
	vi.unstubAllGlobals();
	await engine.close();
});

it('shows the answer, and marks when it was there and when it was drawn', async () => {
	const live = new LiveFigure('prerendered', open);
	await live.ask(titles('oost'));
	expect([live.figure, live.phase]).toEqual(['oost', 'still']);
	await vi.waitFor(() => expect(performance.getEntriesByName('filter:drawn')).toHaveLength(1));
	expect(performance.getEntriesByName('filter:answered')).toHaveLength(1);
});

it('drops an older answer that arrives after a newer one', async () => {
	const live = new LiveFigure('prerendered', open);
	let release = (): void => {};
	const older = live.ask(after(new Promise<void>((resolve) => (release = resolve)), 'oost'));
	await live.ask(titles('west'));
	expect(live.figure).toBe('west');
	release();
	await older;
	expect([live.figure, live.phase]).toEqual(['west', 'still']);
});

it('keeps the last figure while it asks', async () => {
	const live = new LiveFigure('prerendered', open);
	let release = (): void => {};
	const asked = live.ask(after(new Promise<void>((resolve) => (release = resolve)), 'oost'));
	await vi.waitFor(() => expect(live.phase).toBe('asking'));
	expect(live.figure).toBe('prerendered');
	release();
	await asked;
	expect(live.figure).toBe('oost');
});

it('keeps the figure after a failure, says why, and can try again', async () => {
	let working = false;
	const live = new LiveFigure('prerendered', () =>
		working ? open() : Promise.reject(new EngineError('download', 'HTTP 503'))
	);
	await live.ask(titles('oost'));
	expect([live.figure, live.phase, live.error?.code]).toEqual(['prerendered', 'failed', 'download']);
	working = true;
	await live.retry();
	expect([live.figure, live.phase, live.error]).toEqual(['oost', 'still', null]);
});

it('forgets a failure of a question that nobody asks any more', async () => {
	const live = new LiveFigure('prerendered', open);
	let fail = (): void => {};
	const older = live.ask(() => new Promise((_, reject) => (fail = () => reject(new Error('too late')))));
	await vi.waitFor(() => expect(live.phase).toBe('asking'));
	live.reset('another page');
	fail();
	await older;
	expect([live.figure, live.phase, live.error]).toEqual(['another page', 'still', null]);
});

it('calls a question that DuckDB refuses by its code', async () => {
	const live = new LiveFigure('prerendered', open);
	await live.ask(async (asked) => {
		await asked.all({ name: 'wrong', sql: 'SELECT nothing FROM nowhere', params: [], row: String });
		return 'never';
	});
	expect([live.figure, live.phase, live.error?.code]).toEqual(['prerendered', 'failed', 'question']);
	expect(live.error?.message).toMatch(/nowhere/);
});
