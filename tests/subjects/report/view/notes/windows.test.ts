// One note in several windows, in every order in which they may write, keep, fail, read, leave and be closed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	noteKey,
	type Draft,
	type Written
} from '../../../../../src/lib/subjects/report/view/notes/draft.ts';
import {
	NotesHere,
	noVersions,
	withChanges,
	type Change,
	type Versions
} from '../../../../../src/lib/subjects/report/view/notes/windows.ts';

const keys = [
	noteKey({ period: '2011-Q1', indicator: null, field: 'summary' }),
	noteKey({ period: '2011-Q1', indicator: 'sport', field: 'cause' })
];
const by = (text: string): Written => ({ text, author: 'M. Bos', date: '2011-04-20' });

/** A disk, and the windows that write on it: what one begins is done or fails in the order in which it was begun. */
class Disk {
	versions: Versions = noVersions;
	clock = 1000;
	words = 0;
}
class Window {
	here: NotesHere;
	draft: Draft = {};
	held: string | null = null;
	underway: Change[][] = [];
	others: Versions = noVersions;
	#disk: Disk;

	constructor(disk: Disk, name: string) {
		this.here = new NotesHere(name);
		this.#disk = disk;
		this.look();
	}
	/** Somebody types one more word at the end of a text. */
	type(key: string): void {
		this.draft = { ...this.draft, [key]: by(`${this.draft[key]?.text ?? ''} w${this.#disk.words++}`) };
	}
	begin(): void {
		const changes = this.here.changes(this.draft, this.#disk.clock++);
		if (changes.length > 0) this.underway.push(changes);
	}
	/** The oldest that is on its way arrives, or does not. */
	arrive(succeeds: boolean): void {
		const changes = this.underway.shift();
		if (!changes) return;
		if (succeeds) {
			this.#disk.versions = withChanges(this.#disk.versions, changes);
			this.here.kept(changes);
		} else this.here.notKept(changes);
	}
	look(): void {
		const { draft, others } = this.here.meet(this.#disk.versions, this.draft, (key) => key === this.held);
		this.draft = draft;
		this.others = others;
	}
	keepAll(): void {
		while (this.underway.length > 0) this.arrive(true);
		this.begin();
		this.arrive(true);
	}
}
const wordsOf = (texts: Iterable<string>): Set<string> =>
	new Set([...texts].flatMap((text) => text.match(/w\d+/g) ?? []));
const onDisk = (disk: Disk): Set<string> =>
	wordsOf([...disk.versions.values()].flat().map((one) => one.written.text));

const step = fc.record({
	window: fc.nat(2),
	key: fc.constantFrom(...keys),
	act: fc.constantFrom('type', 'type', 'begin', 'arrive', 'fail', 'look', 'hold', 'release', 'reload')
});
/** Long ones: it takes several steps of two windows to come into each other's way. */
const stories = fc.array(step, { maxLength: 60, size: 'max' });

function act(
	disk: Disk,
	windows: Window[],
	{ window, key, act }: { window: number; key: string; act: string }
) {
	const one = windows[window];
	if (!one) return;
	if (act === 'type') one.type(key);
	if (act === 'begin') one.begin();
	if (act === 'arrive' || act === 'fail') one.arrive(act === 'arrive');
	if (act === 'look') one.look();
	if (act === 'hold') one.held = key;
	if (act === 'release') one.held = null;
	if (act === 'reload') windows[window] = new Window(disk, `${window}-${disk.clock++}`);
}
const threeWindows = (disk: Disk) => [0, 1, 2].map((one) => new Window(disk, `${one}`));

describe('whatever three windows do', () => {
	test('no word that was ever kept is lost', () => {
		fc.assert(
			fc.property(stories, (steps) => {
				const disk = new Disk();
				const windows = threeWindows(disk);
				const kept = new Set<string>();
				for (const one of steps) {
					act(disk, windows, one);
					for (const word of onDisk(disk)) kept.add(word);
				}
				const found = onDisk(disk);
				expect([...kept].filter((word) => !found.has(word))).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	test('no window loses a word from its screen but by what somebody wrote on from it, and none under its cursor', () => {
		fc.assert(
			fc.property(stories, (steps) => {
				const disk = new Disk();
				const windows = threeWindows(disk);
				for (const one of steps.filter((one) => one.act !== 'reload')) {
					const before = windows[one.window];
					const [was, held] = [before?.draft ?? {}, before?.held];
					act(disk, windows, one);
					if (one.act !== 'look' || !before) continue;
					const disked = onDisk(disk);
					for (const key of keys) {
						const lost = [...wordsOf([was[key]?.text ?? ''])].filter(
							(word) => !wordsOf([before.draft[key]?.text ?? '']).has(word)
						);
						expect(lost.filter((word) => !disked.has(word))).toEqual([]);
						if (key === held) expect(before.draft[key]).toBe(was[key]);
					}
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('in the end every window shows a kept version and offers all others, and a new one shows the latest', () => {
		fc.assert(
			fc.property(stories, (steps) => {
				const disk = new Disk();
				const windows = threeWindows(disk);
				for (const one of steps) act(disk, windows, one);
				for (const one of windows) {
					one.held = null;
					one.keepAll();
				}
				for (const one of [...windows, new Window(disk, 'new')]) {
					one.look();
					for (const key of keys) {
						const shown = [
							one.draft[key]?.text,
							...(one.others.get(key) ?? []).map((version) => version.written.text)
						];
						const kept = (disk.versions.get(key) ?? []).map((version) => version.written.text);
						expect(new Set(shown.filter((text) => text !== undefined))).toEqual(new Set(kept));
					}
				}
				const fresh = new Window(disk, 'newer');
				for (const [key, versions] of disk.versions) {
					const latest = Math.max(...versions.map((version) => version.at));
					expect(fresh.draft[key]).toBe(versions.find((version) => version.at === latest)?.written);
				}
			}),
			{ numRuns: 300 }
		);
	});
});

describe('two windows', () => {
	const [key = ''] = keys;
	function both() {
		const disk = new Disk();
		const [one, other] = [new Window(disk, 'a'), new Window(disk, 'b')];
		return { disk, one, other };
	}

	test('that write in one note at a time share one text', () => {
		const { disk, one, other } = both();
		one.type(key);
		one.keepAll();
		other.look();
		other.type(key);
		other.keepAll();
		one.look();
		expect(one.draft).toEqual(other.draft);
		expect(disk.versions.get(key)).toHaveLength(1);
		expect(one.others.size + other.others.size).toBe(0);
	});

	test('that write in one note at once keep both texts, until somebody chooses; then the other window follows', () => {
		const { disk, one, other } = both();
		one.type(key);
		other.type(key);
		one.keepAll();
		other.keepAll();
		one.look();
		other.look();
		const [theirs] = one.others.get(key) ?? [];
		expect(theirs?.written).toBe(other.draft[key]);
		if (!theirs) return;
		one.draft = { ...one.draft, [key]: theirs.written };
		one.here.choseFrom(key, [theirs]);
		one.keepAll();
		one.look();
		other.look();
		expect(disk.versions.get(key)).toHaveLength(1);
		expect(other.draft[key]?.text).toBe(' w1');
		expect(one.others.size + other.others.size).toBe(0);
	});

	test('leave the text under a cursor alone, say that it was written on, and bring that once the cursor has gone', () => {
		const { disk, one, other } = both();
		one.type(key);
		one.held = key;
		one.keepAll();
		other.look();
		other.type(key);
		other.keepAll();
		one.look();
		expect(one.draft[key]?.text).toBe(' w0');
		const met = one.here.meet(disk.versions, one.draft, (held) => held === key);
		expect(met.further).toEqual([key]);
		one.held = null;
		one.look();
		expect(one.draft[key]?.text).toBe(' w0 w1');
	});

	test('of which one takes its text back let the other follow, unless that wrote on', () => {
		const { disk, one, other } = both();
		one.type(key);
		one.keepAll();
		other.look();
		one.draft = {};
		one.keepAll();
		expect(disk.versions.size).toBe(0);
		other.look();
		expect(other.draft).toEqual({});
	});
});

test('when the disk was wiped, what stands on the screen is kept anew', () => {
	const disk = new Disk();
	const one = new Window(disk, 'a');
	one.type(keys[0] ?? '');
	one.keepAll();
	disk.versions = noVersions;
	one.here.lost();
	one.look();
	one.keepAll();
	expect([...onDisk(disk)]).toEqual(['w0']);
	expect(one.draft[keys[0] ?? '']?.text).toBe(' w0');
});
