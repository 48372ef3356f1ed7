// Names of sealed files on a device: read back as they were given, never telling a family, and cleared by a receipt of that very visit.
import { expect, it } from 'vitest';
import {
	chainName,
	draftName,
	handedName,
	leftOver,
	observationName,
	readName,
	receivedOf,
	shortOf,
	unsignedName,
	visitName
} from '../../../../../src/lib/subjects/visit/view/kept/names.ts';
import { isVisitFileName } from '../../../../../src/lib/vault/visits/seal-visit.ts';
import { visitId } from '../../some-family.ts';

const visit = shortOf(visitId);

it('every name is read as what it is', () => {
	expect(readName(draftName(visitId, 7))).toEqual({ kind: 'draft', visit, turn: 7 });
	expect(readName(unsignedName(visitId))).toEqual({ kind: 'unsigned', visit, turn: 0 });
	expect(readName(visitName(visitId, 12))).toEqual({ kind: 'visit', visit, turn: 12 });
	expect(readName(observationName(visitId))).toEqual({ kind: 'observation', visit, turn: 0 });
	expect(readName(chainName('0123abcd', 3))).toEqual({ kind: 'chain', of: '0123abcd', visit: '', turn: 3 });
});

it('what is not ours, or cut short, is left alone', () => {
	for (const name of [
		'eigen.txt',
		'bezoek-3f2b6c1a9d4e.age',
		'concept-3f2b.age',
		'x',
		`${visitName(visitId, 1)}.tmp`
	])
		expect(readName(name), name).toBeNull();
});

it('what is handed over has the name that the leader’s page knows', () => {
	expect(isVisitFileName(handedName(visit))).toBe(true);
});

it('a receipt clears its own visit alone', () => {
	const files = [1, 2].map((turn) => ({ kind: 'visit' as const, visit, turn }));
	const [first] = files;
	expect(receivedOf(files, [{ visit: visitId, sequence: 1 }])).toEqual([first]);
	expect(receivedOf(files, [{ visit: '00000000-0000-4000-8000-000000000000', sequence: 1 }])).toEqual([]);
	expect(receivedOf(files, [])).toEqual([]);
});

it('of a visit that was finished neither its draft nor what waited for its signature counts any more', () => {
	const [one, other, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
	const kept = (...names: string[]) =>
		names.map((name) => {
			const read = readName(name);
			if (!read) throw new Error(name);
			return { ...read, name };
		});
	const files = kept(
		...[draftName(one ?? '', 3), visitName(one ?? '', 1), observationName(one ?? '')],
		...[draftName(other ?? '', 1), unsignedName(other ?? '')],
		...[draftName(third ?? '', 1), chainName('01234567', 9)]
	);
	const over = (some: typeof files) => leftOver(some).map(({ name }) => name);
	expect(over(files)).toEqual([draftName(one ?? '', 3), draftName(other ?? '', 1)]);
	expect(over([...files, ...kept(visitName(other ?? '', 2))])).toEqual([
		...[draftName(one ?? '', 3), draftName(other ?? '', 1), unsignedName(other ?? '')]
	]);
});
