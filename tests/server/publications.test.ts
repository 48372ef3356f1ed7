// releases/publication-*.json: a chain that is read as a whole, or refused with the files that break it.
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicationFile } from '../../src/lib/domain/publication-file.ts';
import { DefinitionError } from '../../src/lib/server/definitions/definitions.ts';
import {
	publicationName,
	publicationOf,
	readPublications,
	type Publication
} from '../../src/lib/server/publications.ts';
import { readReleases } from '../../src/lib/server/releases.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-publications-'));
	mkdirSync(path.join(folder, 'releases'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => path.join(folder, 'releases', name);

function next(before: Publication | undefined, changed: Partial<PublicationFile> = {}): Publication {
	const sequence = (before?.file.sequence ?? 0) + 1;
	return publicationOf({
		contract: 1,
		programme: 'proef',
		made: `2011-01-${10 + sequence}`,
		sequence,
		previous: before?.sha256 ?? null,
		period: `2010-Q${Math.min(4, sequence)}`,
		threshold: 10,
		areas: [{ area: 'oost', part_of: null }],
		tables: [{ table: 'bereik', counts: 'reach', since: '2010-Q1' }],
		cells: [
			{ table: 'bereik', area: null, period: '2010-Q1', row: null, column: 'coached', value: 40 + sequence },
			{ table: 'bereik', area: 'oost', period: '2010-Q1', row: null, column: 'coached', value: null }
		],
		rules: { protection: 1, chain: 1 },
		...changed
	});
}

/** Writes a chain of so many. */
function chain(length: number): Publication[] {
	const made: Publication[] = [];
	for (let sequence = 1; sequence <= length; sequence++) {
		const one = next(made.at(-1));
		made.push(one);
		writeFileSync(place(publicationName(sequence)), one.text);
	}
	return made;
}

function failure(): { both: string; nl: string } {
	try {
		readPublications(folder, 'proef');
	} catch (error) {
		if (error instanceof DefinitionError) return { both: error.message, nl: error.in('nl') };
		throw error;
	}
	throw new Error('no mistake was found');
}

describe('publications of a programme folder', () => {
	it('are none where there is no such folder, and come back in order, byte for byte', () => {
		expect(readPublications(path.join(folder, 'elsewhere'), 'proef')).toEqual([]);
		const made = chain(11);
		expect(readPublications(folder, 'proef')).toEqual(made);
		for (const { text, file } of made)
			expect(readFileSync(place(publicationName(file.sequence)), 'utf8')).toBe(text);
	});

	it('are no releases of earlier frozen reports', () => {
		chain(2);
		expect(readReleases(folder, 'proef')).toEqual({ releases: [], problems: [] });
	});

	it('are refused with both names where two follow the same one', () => {
		const [first] = chain(2);
		const rival = next(first, { made: '2011-02-15' });
		for (const name of ['publication-3.json', 'publication-2-jan.json', 'publication-0.json']) {
			writeFileSync(place(name), rival.text);
			const { both, nl } = failure();
			for (const one of [name, 'publication-2.json', 'publication-1.json'])
				expect(both, name).toContain(`releases/${one}`);
			expect(nl, name).toMatch(/volgen allebei op dezelfde publicatie/);
			rmSync(place(name));
		}
	});

	it('are refused where two are the first, and where one is a copy', () => {
		chain(1);
		writeFileSync(place('publication-2.json'), next(undefined, { made: '2011-03-01' }).text);
		expect(failure().nl).toContain(
			'releases/publication-2.json en releases/publication-1.json volgen allebei op niets'
		);
		copyFileSync(place('publication-1.json'), place('publication-2.json'));
		expect(failure().nl).toContain('een kopie van releases/publication-1.json');
	});

	it('are refused where one is missing, misnamed, another programme’s or older than the one before', () => {
		const made = chain(3);
		rmSync(place('publication-2.json'));
		expect(failure().both).toMatch(/publication-3\.json:1: publicatie 2 ontbreekt.*publication-2\.json/);
		writeFileSync(place('publication-02.json'), made[1]?.text ?? '');
		expect(failure().both).toContain('publication-2.json');
		renameSync(place('publication-02.json'), place('publication-2.json'));
		expect(readPublications(folder, 'proef')).toHaveLength(3);
		expect(() => readPublications(folder, 'anders')).toThrow(/anders/);
		writeFileSync(place('publication-4.json'), next(made[2], { period: '2009-Q4' }).text);
		expect(failure().both).toMatch(/2009-Q4.*publication-3\.json.*2010-Q3/);
	});

	it('are refused where a byte was altered in any but the last, whatever that byte says', () => {
		const made = chain(3);
		fc.assert(
			fc.property(fc.constantFrom(0, 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, at, by) => {
				const { file, text } = made[which] ?? next(undefined);
				const name = publicationName(file.sequence);
				const bytes = Buffer.from(text);
				const index = at % bytes.length;
				bytes[index] = (bytes[index] ?? 0) ^ by;
				writeFileSync(place(name), bytes);
				expect(failure().both).toMatch(/^releases\/publication-\d\.json:1: /);
				writeFileSync(place(name), text);
			}),
			{ numRuns: 150 }
		);
	});

	it('are refused where the last was put into another form, or a count in it became a text', () => {
		const [only] = chain(1);
		writeFileSync(place('publication-1.json'), JSON.stringify(only?.file, null, 2));
		expect(failure().nl).toMatch(/^releases\/publication-1\.json:1: dit bestand is veranderd/);
		writeFileSync(place('publication-1.json'), (only?.text ?? '').replace('"value":41', '"value":"41"'));
		expect(failure().both).toContain('"cells.value"');
	});
});
