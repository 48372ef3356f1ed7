// Public research data that lies beside the repository on some machines; tests that need it say so where it is absent.
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';

const folder = new URL('../../../shared/data/reference/', import.meta.url);

/** The rows of a file by column name, or null (and a printed reason) where the file is not there. */
export function referenceRows(file: string): Record<string, string>[] | null {
	const url = new URL(file, folder);
	if (!existsSync(url)) {
		console.info(`Skipped: ${file} is not at ../shared/data/reference.`);
		return null;
	}
	return Papa.parse<Record<string, string>>(readFileSync(url, 'utf8'), { header: true, skipEmptyLines: true })
		.data;
}
