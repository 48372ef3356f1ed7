// What a delivered table rests on that was not delivered with it: the areas and breaks of the programme as it is.
import type { Area } from '../../../../domain/area.ts';
import { tableFiles } from '../../../../domain/tables.ts';
import { codingOf, decodeBytes } from '../../../../intake/bytes.ts';
import { dialectOf, readGrid } from '../../../../intake/delimited.ts';
import { readProgramme } from '../../../../intake/read-programme.ts';
import { writeCsv } from '../../../../intake/write-csv.ts';
import type { DeliveryBasis } from './order.ts';

const { required, optional } = tableFiles.areas;
const columns = [...required, ...optional] as const;

const cellsOf = (area: Area, named: readonly string[]): string[] =>
	named.map((column) => {
		const cell = columns.find((one) => one === column);
		return cell === undefined ? '' : String(area[cell] ?? '');
	});

/** What is kept on this device of areas.csv, breaks.csv and indicators/programme.yaml; absent where nothing is. */
export interface KeptCompanions {
	areas?: Uint8Array;
	breaks?: Uint8Array;
	programme?: Uint8Array;
}

/** Judged by what it will be laid on: areas that came in with an earlier delivery are known. */
export function withKept(
	basis: DeliveryBasis,
	{ areas, breaks }: KeptCompanions,
	today: string
): DeliveryBasis {
	const files = areas ? [{ name: 'areas.csv', bytes: areas }] : [];
	const known = readProgramme(files, basis.definitions, { today }).tables.areas;
	return {
		...basis,
		...(known.length > 0 && { areas: known }),
		...(breaks && { breaks: decodeBytes(breaks).text })
	};
}

/** The areas of the programme as a file. */
export const areasFile = (areas: readonly Area[]): Uint8Array =>
	new TextEncoder().encode(
		writeCsv(
			columns,
			areas.map((one) => cellsOf(one, columns))
		)
	);

/**
 * Delivered areas, and below them those of the programme that were not delivered again.
 * @returns how many were put below, too
 */
export function withAreas(
	delivered: Uint8Array,
	areas: readonly Area[]
): { bytes: Uint8Array; below: number } {
	const coded = codingOf(delivered);
	const dialect = dialectOf(coded, columns);
	const grid = readGrid(coded, dialect, true);
	const place = grid?.header.indexOf('area') ?? -1;
	if (!grid || place < 0) return { bytes: delivered, below: 0 };
	const there = new Set(Array.from({ length: grid.size }, (_, index) => grid.text(index, place)));
	const others = areas.filter(({ area }) => !there.has(area));
	// Their names are for nobody here, and might have letters that the file's coding has no place for.
	const lines = others.map((one) =>
		cellsOf({ ...one, name: one.area, name_en: null }, grid.header).join(dialect.delimiter)
	);
	const more = new TextEncoder().encode(`\n${lines.join('\n')}\n`);
	const { bytes } = coded;
	const whole = new Uint8Array(bytes.length + more.length);
	whole.set(bytes);
	whole.set(more, bytes.length);
	return { bytes: whole, below: others.length };
}
