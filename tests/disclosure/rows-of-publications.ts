// Three publications in a row of a drawn programme or of the demonstration, families added, withdrawn and corrected between, all attacked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shiftPeriod } from '../../src/lib/domain/period.ts';
import { attackFolder } from './attack-folder.ts';
import { cutFolder, type Changes } from './cut-folder.ts';
import { familiesIn, standingAt } from './families.ts';
import { loadSolver } from './integer-programme.ts';
import type { Read } from './outsider.ts';
import { publishOn, unpublished, type Next, type Series } from './publishing.ts';
import { draws } from './random-programme.ts';
import { oneQuarterOn, randomFamilies } from './random-families.ts';
import { readReports } from './read-reports.ts';
import { writeFamilies } from './write-families.ts';

export interface RowOutcome {
	asked: { cells: number; newcomers: number; remainders: number };
	/** Of each publication. */
	shown: { shown: number; planned: number }[];
	/** Each with the publication that first gave it away. */
	narrowed: string[];
	/** Counts that differ from those made apart, cells that do not stand, reports that say otherwise. */
	faults: string[];
	/** Assumptions of the outsider that would have been wrong. */
	wrong: number;
	/** Figures read in reports. */
	told: number;
}

/**
 * @param write brings the folder to its next state; whoever holds all publications so far attacks them each time
 * @param report which quarters' reports are read too, by the command
 */
async function inARow(
	write: ((folder: string) => void)[],
	{ some, report = [] }: { some?: ((place: number) => boolean) | undefined; report?: readonly string[] } = {}
): Promise<RowOutcome> {
	await loadSolver();
	const folder = mkdtempSync(path.join(tmpdir(), 'publications-'));
	const outcome: RowOutcome = {
		asked: { cells: 0, newcomers: 0, remainders: 0 },
		shown: [],
		narrowed: [],
		faults: [],
		wrong: 0,
		told: 0
	};
	let series: Series = unpublished;
	try {
		for (const [place, one] of write.entries()) {
			one(folder);
			const next: Next = await publishOn(folder, series);
			series = next;
			const texts = next.publications.map(({ text }) => text);
			outcome.faults.push(...next.faults.map((fault) => `publication ${place + 1}: ${fault}`));
			let read: readonly Read[] = [];
			if (place === write.length - 1 && report.length > 0) {
				mkdirSync(path.join(folder, 'releases'), { recursive: true });
				for (const [i, text] of texts.entries())
					writeFileSync(path.join(folder, `releases/publication-${i + 1}.json`), text);
				const areas = next.publications.at(-1)?.file.areas ?? [];
				const reports = await readReports(folder, report, areas);
				outcome.faults.push(...reports.faults);
				outcome.told += reports.told;
				({ read } = reports);
			}
			const found = attackFolder(folder, texts, next.chain, { read, ...(some ? { some } : {}) });
			outcome.narrowed.push(...found.narrowed.map((text) => `publication ${place + 1}: ${text}`));
			outcome.shown.push({ shown: found.shown, planned: found.planned });
			outcome.wrong += found.wrong.length;
			for (const kind of ['cells', 'newcomers', 'remainders'] as const)
				outcome.asked[kind] += found.asked[kind];
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
	return outcome;
}

export function randomRow(seed: number, some?: (place: number) => boolean): Promise<RowOutcome> {
	let programme = randomFamilies(seed);
	const write = [0, 1, 2].map((place) => (folder: string) => {
		if (place > 0) programme = oneQuarterOn(programme);
		writeFamilies(programme, folder);
	});
	return inARow(write, { some });
}

/** The quarters of the demonstration that are published in a row. */
export const demonstrationRow = ['2011-Q2', '2011-Q3', '2011-Q4'] as const;

/** Who withdraws and who is corrected between the publications of the demonstration. */
export function demonstrationChanges(folder: string, seed: number): Changes[] {
	const draw = draws(seed);
	const first = shiftPeriod(demonstrationRow[0], -1);
	const counted = familiesIn(folder).filter((one) => standingAt(one, first, 4) !== null);
	const [leaves, moves, errs, leavesToo] = [0, 1, 2, 3].map(() => counted[draw(counted.length)]);
	const moved = { [moves?.household ?? '']: moves?.area === 'lindenhof' ? 'nieuwe-velve' : 'lindenhof' };
	const result = errs?.results[0]?.result ?? '';
	const mistaken = { [errs?.household ?? '']: { result, status: 'open' } };
	const withdrawn = [leaves?.household ?? ''];
	return [
		{},
		{ withdrawn, moved },
		{ withdrawn: [...withdrawn, leavesToo?.household ?? ''], moved, mistaken }
	];
}

export function demonstrationPublished(
	from: string,
	seed: number,
	options: { some?: (place: number) => boolean; report?: readonly string[] } = {}
): Promise<RowOutcome> {
	const changes = demonstrationChanges(from, seed);
	const write = demonstrationRow.map((period, place) => (folder: string) => {
		rmSync(folder, { recursive: true, force: true });
		cutFolder(from, folder, period, changes[place]);
	});
	return inARow(write, options);
}
