// A programme folder in a zip comes out as it lay on the disk, and nothing of it lands outside the folder.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aboveAll, folderInZip } from '../../src/lib/intake/zipped-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (names: readonly string[]) =>
	zipSync(Object.fromEntries(names.map((name) => [name, bytes(name)])));

describe('a programme folder in a zip', () => {
	it.each([
		['packed as a folder', ['buurt/areas.csv', 'buurt/indicators/programme.yaml']],
		['packed as its files', ['areas.csv', 'indicators/programme.yaml']],
		['packed by a Mac', ['buurt/areas.csv', 'buurt/indicators/programme.yaml', '__MACOSX/buurt/._areas.csv']],
		['with what a program left', ['buurt/areas.csv', 'buurt/indicators/programme.yaml', 'buurt/.DS_Store']]
	])('%s has its files by their place in it', (_, names) => {
		expect([...folderInZip(zip(names)).keys()].sort()).toEqual(['areas.csv', 'indicators/programme.yaml']);
	});

	it.each([
		'../areas.csv',
		'map/../../areas.csv',
		'/areas.csv',
		'C:areas.csv',
		'map\\areas.csv',
		'map//areas.csv'
	])('is refused with a file that would lie elsewhere: %s', (name) => {
		expect(() => folderInZip(zip(['areas.csv', name]))).toThrow('damaged');
	});

	it('is refused where it is cut off', () => {
		const whole = zip(['areas.csv']);
		expect(() => folderInZip(whole.subarray(0, whole.length - 9))).toThrow();
	});
});

it('only a folder that holds everything is passed over', () => {
	expect(aboveAll(['a/x.csv', 'a/b/y.csv'])).toBe(2);
	expect(aboveAll(['a/x.csv', 'y.csv'])).toBe(0);
	expect(aboveAll([])).toBe(0);
});
