// A publication and its states reach the folder together; killed at any step, the next start leaves both or neither.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPublication, mendPublications } from '../../scripts/keep-publication.mjs';

let place: string;
let folder: string;
let working: string;
beforeEach(() => {
	place = fs.mkdtempSync(path.join(tmpdir(), 'wijkladder-keep-'));
	[folder, working] = [path.join(place, 'programme'), path.join(place, 'working')];
	for (const one of [folder, working]) fs.mkdirSync(one);
});
afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

const releases = () => path.join(folder, 'releases');
const held = (): Record<string, string> =>
	Object.fromEntries(
		fs
			.readdirSync(releases())
			.sort()
			.map((name) => [name, fs.readFileSync(path.join(releases(), name), 'utf8')])
	);
const wholeAfter = (sequence: number): Record<string, string> => ({
	...Object.fromEntries(
		Array.from({ length: sequence }, (_, at) => [`publication-${at + 1}.json`, `{"sequence":${at + 1}}`])
	),
	'states.age': `states of ${sequence}`,
	'tables.jsonl': `tables of ${sequence}`
});

/** What the step before the pages leaves. */
function ready(sequence: number): void {
	fs.writeFileSync(path.join(working, 'publication.json'), `{"sequence":${sequence}}`);
	fs.writeFileSync(path.join(working, 'states.age'), `states of ${sequence}`);
	fs.writeFileSync(path.join(working, 'tables.jsonl'), `tables of ${sequence}`);
}
function keep(sequence: number): void {
	ready(sequence);
	keepPublication(working, folder).finish();
}

/** The folder as a kill would leave it after so many of the changes that keeping makes to names in it. */
function* killed(sequence: number): Generator<Record<string, string>> {
	const before = held();
	ready(sequence);
	keepPublication(working, folder);
	const after = held();
	const beside = `.publication-${sequence}.json`;
	const text = after[beside] ?? '';
	// The states wait under the name that the second keeping below leaves them in, before anything else has changed.
	const waiting = `.states-${sequence}-${nameOf(text)}.age`;
	const states = after['states.age'] ?? '';
	const tables = waiting.replace('states', 'tables').replace('.age', '.jsonl');
	const both = { [waiting]: states, [tables]: after['tables.jsonl'] ?? '' };
	const made = { [beside]: text, [`publication-${sequence}.json`]: text };
	yield { ...before, [waiting]: states.slice(0, 3) };
	yield { ...before, [waiting]: states };
	yield { ...before, ...both, [tables]: 'tab' };
	yield { ...before, ...both };
	yield { ...before, ...both, [beside]: text.slice(0, 2) };
	yield { ...before, ...both, [beside]: text };
	yield { ...before, ...both, ...made };
	yield { ...before, ...made, [tables]: both[tables] ?? '', 'states.age': states };
	yield after;
}

/** The mark in the name of the waiting states, as it stands on disk while they wait. */
function nameOf(text: string): string {
	const spare = fs.mkdtempSync(path.join(place, 'spare-'));
	fs.mkdirSync(path.join(spare, 'releases'));
	// A folder in the place of states.age stops the keeping just before its last step.
	fs.mkdirSync(path.join(spare, 'releases/states.age/inside'), { recursive: true });
	fs.writeFileSync(path.join(working, 'publication.json'), text);
	expect(() => keepPublication(working, spare)).toThrow();
	const name = fs.readdirSync(path.join(spare, 'releases')).find((one) => one.startsWith('.states-'));
	return /-([0-9a-f]{16})\.age$/.exec(name ?? '')?.[1] ?? '';
}

describe('keeping a publication', () => {
	it('puts it beside the earlier ones, with its states in the place of theirs, and nothing else', () => {
		keep(1);
		keep(2);
		expect(held()).toEqual(wholeAfter(2));
		expect(mendPublications(folder)).toEqual([]);
	});

	it('never writes over one that somebody else made meanwhile', () => {
		keep(1);
		ready(1);
		fs.writeFileSync(path.join(working, 'states.age'), 'states of another');
		expect(() => keepPublication(working, folder)).toThrow(/EEXIST/);
		expect(held()).toEqual(wholeAfter(1));
	});

	it('leaves a folder that the next start makes whole or undoes, wherever it was killed', () => {
		keep(1);
		const outcomes = [...killed(2)].map((files) => {
			fs.rmSync(releases(), { recursive: true });
			fs.mkdirSync(releases());
			for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(releases(), name), text);
			const mended = mendPublications(folder);
			expect(mended).toHaveLength(1);
			const outcome = mended[0]?.outcome;
			expect(held()).toEqual(wholeAfter(outcome === 'undone' ? 1 : 2));
			expect(mendPublications(folder)).toEqual([]);
			return outcome;
		});
		expect(outcomes).toEqual([
			...Array<string>(6).fill('undone'),
			...['finished', 'finished', 'site-unsure']
		]);
	});

	it('keeps one that was worked out without tables; those of the former, which it does not name, stay', () => {
		keep(1);
		ready(2);
		fs.rmSync(path.join(working, 'tables.jsonl'));
		keepPublication(working, folder).finish();
		expect(held()).toEqual({ ...wholeAfter(2), 'tables.jsonl': 'tables of 1' });
	});

	it('does not give a publication the states of another of the same number', () => {
		keep(1);
		fs.writeFileSync(path.join(releases(), '.states-1-0123456789abcdef.age'), 'states of a rival');
		expect(mendPublications(folder)).toEqual([{ sequence: 1, outcome: 'undone' }]);
		expect(held()).toEqual(wholeAfter(1));
	});
});
