// What a draft of a mapping makes of a table: its first rows as they would be kept, and what of it is not said yet.
import { tableFiles } from '../../../../domain/tables.ts';
import type { ForeignTable } from '../../../../intake/foreign/foreign-table.ts';
import { applyMapping, type MappedTable } from '../../../../intake/mappings/apply-mapping.ts';
import { lacking, mappingOfDraft, usedColumns, type Draft } from '../../../../intake/mappings/draft.ts';
import { writeMapping } from '../../../../intake/mappings/mapping-file.ts';
import type { TableMapping } from '../../../../intake/mappings/mapping.ts';
import { maskBsn } from '../../../../intake/report.ts';
import type { Trial } from './pointing.ts';

const rowsShown = 8;
/** A column with more different texts tells rows apart as names do, not as kinds. */
const kindsAtMost = 12;

/** Rows that are about what an earlier row is about, and the columns of theirs in which each such pair differs. */
function twiceIn(
	source: ForeignTable,
	made: MappedTable,
	used: ReadonlySet<string>
): Pick<Trial, 'twice' | 'telling'> {
	const key = tableFiles[made.table].key.map((name) => made.columns.indexOf(name));
	const indexOf = new Map(source.numbers.map((number, index) => [number, index]));
	const first = new Map<string, number>();
	const pairs: [number, number][] = [];
	for (const [index, row] of made.rows.entries()) {
		const about = key.map((place) => row[place] ?? '').join('\u0001');
		const theirs = indexOf.get(made.sourceRows[index] ?? -1) ?? -1;
		const before = first.get(about);
		if (before === undefined) first.set(about, theirs);
		else pairs.push([before, theirs]);
	}
	const cell = (row: number, place: number): string => source.rows[row]?.[place] ?? '';
	const telling = source.header.filter((name, place) => {
		if (pairs.length === 0 || name === '' || used.has(name)) return false;
		if (pairs.some(([a, b]) => cell(a, place) === cell(b, place))) return false;
		const kinds = new Set(source.rows.map((row) => row[place] ?? ''));
		return kinds.size <= kindsAtMost && kinds.size < source.rows.length;
	});
	return { twice: pairs.length, telling };
}

function unknownIn(made: MappedTable): Trial['unknown'] {
	const found = new Map<string, Map<string, number>>();
	for (const { code, value, parameters } of made.problems) {
		if (code !== 'unmapped-value' || value === null || parameters.ours === undefined) continue;
		const texts = found.get(parameters.ours) ?? new Map<string, number>();
		texts.set(value, (texts.get(value) ?? 0) + 1);
		found.set(parameters.ours, texts);
	}
	return [...found].map(([our, texts]) => ({
		our,
		texts: [...texts.keys()],
		rows: [...texts.values()].reduce((sum, one) => sum + one, 0)
	}));
}

/** What is not said yet stands there as nothing, so that the rest can be looked at already. */
const passable = (mapping: TableMapping, missing: readonly string[]): TableMapping => ({
	...mapping,
	constant: { ...mapping.constant, ...Object.fromEntries(missing.map((our) => [our, ''])) },
	// Of rows that nobody chose yet all are shown.
	rows: Object.fromEntries(Object.entries(mapping.rows).filter(([, keep]) => [keep].flat().length > 0))
});

export function tryOut(source: ForeignTable, draft: Draft, file: string): Trial {
	const mapping = mappingOfDraft(draft);
	const missing = lacking(draft);
	const made = applyMapping(
		source,
		passable(
			mapping,
			missing.filter((our) => our !== 'value')
		),
		file
	);
	const safe = tableFiles[draft.table].restricted ? maskBsn : (text: string) => text;
	const unknown = unknownIn(made);
	const others = made.problems.filter(({ code, row }) => code !== 'unmapped-value' && row !== null).length;
	return {
		columns: made.columns,
		rows: made.rows.slice(0, rowsShown).map((cells, index) => ({
			row: made.sourceRows[index] ?? 0,
			cells: cells.map(safe)
		})),
		made: made.rows.length,
		left: made.left,
		...{ lacking: missing, unknown },
		...twiceIn(source, made, new Set(usedColumns(draft))),
		refused: others,
		yaml: writeMapping({ form: 'table', mapping })
	};
}
