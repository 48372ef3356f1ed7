// What a tab answers in the place of a machine: the same places, the same listings, the same hashes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { seams } from '../../scripts/seams.mjs';
import * as here from '../../src/lib/server/machine.ts';
import { placeIn } from '../../src/lib/server/ordinary-file.ts';
import * as tab from '../../src/lib/tab/machine.ts';
import { textOf } from '../house/sources.ts';

const folder = mkdtempSync(nodePath.join(tmpdir(), 'wijkladder-machine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: Record<string, string> = {
	'areas.csv': 'area,name\n',
	'indicators/programme.yaml': 'id: x\r\n',
	'indicators/neighbourhood/rust.md': '\uFEFF---\nid: rust\n---\n',
	'releases/a.json': '{}'
};
for (const [name, text] of Object.entries(files)) {
	const file = nodePath.join(folder, name);
	mkdirSync(nodePath.dirname(file), { recursive: true });
	writeFileSync(file, text);
}
tab.standOn({
	files: new Map(
		Object.entries(files).map(([name, text]) => [`${folder}/${name}`, new TextEncoder().encode(text)])
	),
	folder,
	software: { version: '1', sha256: 'ab' },
	demonstration: { folder: 'data/voorbeeld', sha256: 'cd' }
});

const step = fc.constantFrom('a', 'b c', '..', '.', '', 'indicators', 'x.csv');
const place = fc
	.tuple(fc.boolean(), fc.array(step, { maxLength: 6 }))
	.map(([whole, steps]) => (whole ? '/' : '') + steps.filter((one, at) => one !== '' || at > 0).join('/'));
const whole = place.map((one) => `/${one}`);

describe('places', () => {
	it('are joined, split and told apart as Node does', () => {
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), whole, whole, (parts, from, to) => {
				expect(tab.path.join('/', ...parts)).toBe(nodePath.posix.join('/', ...parts).replace(/(.)\/$/, '$1'));
				expect(tab.path.resolve('/', ...parts)).toBe(nodePath.posix.resolve('/', ...parts));
				expect(tab.path.relative(from, to)).toBe(nodePath.posix.relative(from, to));
				const tidy = nodePath.posix.resolve(from);
				expect(tab.path.dirname(tidy)).toBe(nodePath.posix.dirname(tidy));
				expect(tab.path.basename(tidy)).toBe(nodePath.posix.basename(tidy));
			})
		);
	});
});

describe('files', () => {
	const asked = [
		folder,
		...['indicators', 'areas.csv', 'none.csv', 'releases/a.json'].map((one) => `${folder}/${one}`)
	];
	const or = <Found>(find: () => Found): Found | string => {
		try {
			return find();
		} catch (error) {
			return String((error as { code?: string }).code);
		}
	};

	it('are found, listed and read as on a machine', () => {
		for (const one of asked) {
			for (const ask of ['kindAt', 'isThere', 'isNamed', 'isLink'] as const)
				expect(
					or(() => tab[ask](one)),
					`${ask} ${one}`
				).toEqual(or(() => here[ask](one)));
			expect(or(() => tab.namesOf(one).sort())).toEqual(or(() => here.namesOf(one).sort()));
			expect(or(() => tab.filesBelow(one).sort())).toEqual(or(() => here.filesBelow(one).sort()));
			for (const atMost of [undefined, 4]) {
				const [own, theirs] = [tab.readOrdinary(one, atMost), here.readOrdinary(one, atMost)];
				expect(typeof own === 'string' ? own : [...own]).toEqual(
					typeof theirs === 'string' ? theirs : [...theirs]
				);
			}
		}
		expect(placeIn(folder, 'INDICATORS', 'Programme.yaml')).toBe(`${folder}/indicators/programme.yaml`);
	});

	it('that are secret are written once, found, and handed over', () => {
		const file = `${folder}/releases/key.txt`;
		tab.writeSecret(file, 'ab\n');
		expect(new TextDecoder().decode(tab.bytesAt(file))).toBe('ab\n');
		expect(tab.namesOf(`${folder}/releases`)).toContain('key.txt');
		expect(() => tab.writeSecret(file, 'cd\n')).toThrow('EEXIST');
		// Whoever has the folder is to put it there.
		expect(tab.secretsMade()).toEqual([['releases/key.txt', 'ab\n']]);
	});
});

it('hashes are the same', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string(), (pieces, key) => {
			expect(tab.sha256Of(pieces)).toBe(here.sha256Of(pieces));
			expect(tab.sha256Of(pieces.join(''))).toBe(here.sha256Of(pieces.join('')));
			expect([...tab.hmacOf(key, pieces.join(''))]).toEqual([...here.hmacOf(key, pieces.join(''))]);
		})
	);
});

it.each(seams)('$here gives a tab nothing that $tab does not', ({ here, tab }) => {
	const names = (file: string) =>
		[...textOf(file).matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)].map((one) => one[1]);
	// What only commands and tests ask of a machine no page ever does: bundling fails where one does.
	const commands = ['bake', 'engineOn'];
	expect(names(here).filter((one) => !names(tab).includes(one) && !commands.includes(one ?? ''))).toEqual([]);
});
