// A family is erased: three reports frozen after it are those that would be frozen had it never been in the files, and whoever has them has nothing to try a guess about it on.
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastDay, quarterOf } from '../../src/lib/domain/period.ts';
import { manifestName, manifestSchema } from '../../src/lib/report/freeze/manifest.ts';
import { inventedKey } from '../../src/lib/server/hash-key.ts';
import { attackFolder } from './attack-folder.ts';
import { familiesIn, standingAt, type Family } from './families.ts';
import {
	frozenFrom,
	hashesOfPeople,
	key,
	peopleFiles,
	withoutHashes,
	type FrozenTwice,
	type Parts
} from './frozen-from.ts';
import { loadSolver } from './integer-programme.ts';
import type { Read } from './outsider.ts';
import { publishOn, unpublished, type Next } from './publishing.ts';
import { oneQuarterOn, randomFamilies, type RandomFamilies } from './random-families.ts';
import { readRelease } from './read-publication.ts';
import { erasure, eraseIn } from './through-vault.ts';
import { stepsOf, type Steps } from './which-left.ts';
import { writeFamilies } from './write-families.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'erased-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const before = randomFamilies(8);
const after: RandomFamilies[] = [];
for (let last = before; after.length < 3; after.push(last)) last = oneQuarterOn(last);
const { quartersApart } = before;
const final = after.at(-1) ?? before;
const frozen = before.periods.at(-1) ?? '';
const quarters = after.map(({ periods }) => periods.at(-1) ?? '');

/** Who stands in which file: never there, or erased from it. Names that a text about somebody else holds. */
interface Files {
	absent: string[];
	erase: string[];
	named: string[];
}
function writeFiles(programme: RandomFamilies, { absent, erase, named }: Files): void {
	const written = programme.families
		.filter(({ household }) => !absent.includes(household))
		.map((one) => {
			const [first, ...rest] = one.actions;
			if (one.household !== neighbour || !first) return one;
			return { ...one, actions: [{ ...first, action: ['samen met', ...named].join(' ') }, ...rest] };
		});
	writeFamilies({ ...programme, families: written }, folder);
	// Of invented families whoever has a report may know the key.
	const own = path.join(folder, 'indicators', 'programme.yaml');
	const said = readFileSync(own, 'utf8');
	expect(said).toContain('synthetic: true');
	writeFileSync(own, said.replace('synthetic: true', 'synthetic: false'));
	expect(eraseIn(folder, erase)).toBe(erase.length);
}

interface Told {
	series: Next;
	reports: FrozenTwice[];
	/** Of the last report. */
	files: Files;
}
async function threeReports(first: Next, files: Files): Promise<Told> {
	let series = first;
	const reports: FrozenTwice[] = [];
	for (const programme of after) {
		writeFiles(programme, files);
		series = await publishOn(folder, series);
		expect(series.faults).toEqual([]);
		reports.push(await frozenFrom(folder, series));
	}
	return { series, reports, files };
}

/** Families of which the files never say another thing than they said. */
function uncorrected(): Family[] {
	writeFamilies(final, folder);
	const told = after.flatMap((one) => one.told).join(' ');
	return familiesIn(folder).filter(({ household, counts }) => counts && !told.includes(household));
}
const movesOf = (family: Family): Steps[] =>
	quarters.map((quarter) => stepsOf(family, frozen, quarter, quartersApart));
function chosen(from: readonly Family[], is: (family: Family) => boolean): Family {
	const family = from.find(is);
	if (!family) throw new Error('no such family');
	return family;
}

const families = uncorrected();
const published = families.filter((one) => standingAt(one, frozen, quartersApart) !== null);
/** In what was published before, and of whom nothing new would be told. */
const quiet = chosen(published, (one) => movesOf(one).every(({ size }) => size === 0));
/** In what was published before, and of whom more would be told each time. */
const moving = chosen(published, (one) => movesOf(one).every(({ size }) => size > 0));
/** Came and was erased between two publications. */
const passing = chosen(families, ({ started }) => quarterOf(started) === quarters[0]);
const neighbour = chosen(
	published,
	(one) => one !== quiet && one !== moving && one.actions.some(({ opened }) => opened <= lastDay(frozen))
).household;

const [there, gone] = [[quiet.household], [quiet.household, passing.household]];
let stays: Told;
let erased: Told;
let never: Told;
let movingErased: Told;
beforeAll(async () => {
	await loadSolver();
	writeFiles(before, { absent: [], erase: [], named: there });
	const first = await publishOn(folder, unpublished);
	stays = await threeReports(first, { absent: [passing.household], erase: [], named: there });
	erased = await threeReports(first, { absent: [], erase: gone, named: gone });
	never = await threeReports(first, { absent: gone, erase: [], named: ['de buren'] });
	movingErased = await threeReports(first, {
		...{ absent: [passing.household], erase: [moving.household], named: [moving.household] }
	});
}, 240_000);

const text = (parts: Parts): string => [...parts.values()].join('\n');

describe('three reports frozen after a family was erased', () => {
	it('are the same to the byte as had it stayed or never been in the files', () => {
		for (const [place, { keyless }] of erased.reports.entries()) {
			expect([...keyless.keys()]).toEqual(
				expect.arrayContaining([manifestName, 'release.json', 'text.json'])
			);
			expect(keyless).toEqual(stays.reports[place]?.keyless);
			expect(keyless).toEqual(never.reports[place]?.keyless);
		}
	});

	it('differ under a key in the hashes of the files about people alone', () => {
		for (const [place, { keyed }] of erased.reports.entries())
			for (const other of [stays, never].map(
				({ reports }) => reports[place]?.keyed ?? new Map<string, string>()
			)) {
				const differing = [...keyed.keys()].filter((name) => keyed.get(name) !== other.get(name));
				expect(differing.sort()).toEqual(['copies.json', manifestName, 'release.json'].sort());
				expect(withoutHashes(keyed)).toEqual(withoutHashes(other));
			}
	});

	it('hold no name, no number of the erasure, and no hash on which who lacks the key can try a guess of its rows', () => {
		for (const { keyless, keyed, people } of [...stays.reports, ...erased.reports]) {
			const all = text(keyless) + text(keyed);
			for (const one of [...gone, erasure.number]) expect(all).not.toContain(one);
			const under = (secret: Uint8Array, name: string) =>
				createHmac('sha256', secret)
					.update(people.get(name) ?? '')
					.digest('hex');
			const plain = (name: string) =>
				createHash('sha256')
					.update(people.get(name) ?? '')
					.digest('hex');
			const guessed = [plain, (name: string) => under(inventedKey.bytes, name)];
			for (const name of peopleFiles) {
				for (const guess of guessed) expect(all).not.toContain(guess(name));
				expect(hashesOfPeople(keyed).get(name)).toBe(under(key, name));
			}
			// The one hash over all files is no other way to try it.
			const { sources } = manifestSchema.parse(JSON.parse(keyed.get(manifestName) ?? ''));
			const together = (hash: (name: string) => string) =>
				createHash('sha256')
					.update(
						sources.map((one) => `${one.file} ${'hmac' in one ? hash(one.file) : one.sha256}\n`).join('')
					)
					.digest('hex');
			expect(all).toContain(together((name) => under(key, name)));
			for (const guess of guessed) expect(all).not.toContain(together(guess));
		}
	});

	it('differ, where more would have been told of it, in nothing but the steps that it makes no more', () => {
		const moved = new Set<number>();
		for (const [place, one] of stays.reports.entries()) {
			const steps = movesOf(moving)[place] ?? new Map<string, number>();
			const others = shownIn(movingErased.reports[place]);
			for (const { counts, subject, cell, area, value, name } of shownIn(one).values()) {
				const other = others.get(name)?.value;
				if (value === null || other === undefined || other === null) continue;
				const row = `${counts}${subject === null ? '' : ` ${subject}`}|${cell}`;
				const step = area === null || isIn(moving.area, area) ? (steps.get(row) ?? 0) : 0;
				expect(value - other, name).toBe(step);
				moved.add(step);
			}
		}
		expect(moved.size).toBeGreaterThan(1);
	});

	it.each(['stays', 'erased'])(
		'give no small group away beside what was published: %s',
		(which) => {
			const told = which === 'stays' ? stays : movingErased;
			const { series, reports, files } = told;
			writeFiles(final, files);
			const read = reports.flatMap(({ keyless }) => readRelease(keyless.get('release.json') ?? ''));
			expect(read.filter(({ value }) => value !== null).length).toBeGreaterThan(50);
			const texts = series.publications.map((one) => one.text);
			const { narrowed, asked } = attackFolder(folder, texts, series.chain, {
				read,
				some: (place) => place % 7 === 0
			});
			expect(asked.cells + asked.newcomers + asked.remainders).toBeGreaterThan(5);
			expect(narrowed).toEqual([]);
		},
		120_000
	);
});

function shownIn(report: FrozenTwice | undefined): Map<string, Read & { name: string }> {
	const cells = readRelease(report?.keyless.get('release.json') ?? '');
	return new Map(
		cells.map(({ value, ...place }) => {
			const name = JSON.stringify(place);
			return [name, { ...place, value, name }];
		})
	);
}
function isIn(area: string, whole: string): boolean {
	const above = before.areas.find((one) => one.area === area)?.part_of ?? '';
	return area === whole || (above !== '' && isIn(above, whole));
}
