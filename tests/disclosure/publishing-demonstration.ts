// Three publications of the demonstration in a row, families withdrawn, moved and corrected between; each stands in the next.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cutFolder } from './cut-folder.ts';
import { fallen, publishOn, unpublished, type Series } from './publishing.ts';
import { readPublication, type ReadPublication } from './read-publication.ts';
import { demonstrationChanges, demonstrationRow } from './rows-of-publications.ts';

/** @throws where a count is not the one made apart, or a cell does not stand */
export async function rowOfDemonstration(from: string, seed: number): Promise<ReadPublication[]> {
	const place = mkdtempSync(path.join(tmpdir(), 'row-'));
	const folder = path.join(place, 'programme');
	try {
		const changes = demonstrationChanges(from, seed);
		let series: Series = unpublished;
		for (const [turn, period] of demonstrationRow.entries()) {
			rmSync(folder, { recursive: true, force: true });
			cutFolder(from, folder, period, changes[turn]);
			const next = await publishOn(folder, series);
			const last = next.publications.at(-1);
			const faults = [
				...next.faults,
				...series.publications.flatMap((one) => (last ? fallen(one, last) : []))
			];
			if (faults.length > 0) throw new Error(`${period}: ${faults.join('; ')}`);
			series = next;
		}
		return series.publications.map(({ text }) => readPublication(text));
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}
