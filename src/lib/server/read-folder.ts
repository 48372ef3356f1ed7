// A programme folder as a whole: its tables, its map, its earlier releases, and everything that is wrong with them.
import type { Problem } from '../domain/problem.ts';
import type { EarlierRelease } from '../domain/release.ts';
import { readGeometry, type AreaGeometry } from '../intake/read-geometry.ts';
import { readProgramme, type DeliveredFile, type ProgrammeReading } from '../intake/read-programme.ts';
import type { Definitions } from './definitions/definitions.ts';
import { isGeometry, readFolder, headersAlone } from './folder.ts';
import { sha256Of } from './machine.ts';
import { readReleases } from './releases.ts';

export interface SourceFile {
	/** Plain name, such as `observations.csv`. */
	file: string;
	/** Rows after the header; 0 for a file that is no table. */
	rows: number;
	/** Of the bytes as delivered, in hexadecimal. */
	sha256: string;
}

export interface WholeReading extends ProgrammeReading {
	delivered: DeliveredFile[];
	/** null without areas.geojson, and where it cannot be used. */
	geometry: AreaGeometry | null;
	/** Those that can be read. */
	releases: EarlierRelease[];
	/** What is wrong with releases, which also stands among the problems. */
	brokenReleases: Problem[];
}

/**
 * The command that checks a folder and the build tell the same of it.
 * @param today ISO date against which "in the future" is judged
 * @throws UnreadableFolder when there is no folder to read
 */
export function readWholeFolder(folder: string, definitions: Definitions, today: string): WholeReading {
	const { files: delivered, problems: unread } = readFolder(folder);
	const reading = readProgramme(delivered, definitions, { today });
	const shapes = delivered.find(({ name }) => isGeometry(name));
	const { geometry, problems: misshapen } =
		shapes && 'bytes' in shapes
			? readGeometry(shapes.bytes, reading.tables.areas)
			: { geometry: null, problems: [] };
	const { releases, problems: brokenReleases } = readReleases(folder, definitions.programme.id);
	return {
		...reading,
		delivered,
		geometry,
		releases,
		brokenReleases,
		problems: [...reading.problems, ...misshapen, ...brokenReleases, ...unread],
		remarks: [...definitions.remarks, ...headersAlone(reading.files, reading.problems), ...reading.remarks]
	};
}

/** @param files as they were read */
export const sourceOf = (
	{ name, bytes }: { name: string; bytes: Uint8Array },
	files: readonly { file: string; rows: number }[]
): SourceFile => ({
	file: name,
	rows: files.find(({ file }) => file === name)?.rows ?? 0,
	sha256: sha256Of(bytes)
});
