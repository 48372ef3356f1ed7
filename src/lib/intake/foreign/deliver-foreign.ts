// Files of other programs become tables of the contract, as the mappings of the programme folder say; what they cannot become is told.
import type { Problem } from '../../domain/problem.ts';
import type { DeliveredPart, Delivery } from '../delivery.ts';
import { applyMapping, type MappedTable } from '../mappings/apply-mapping.ts';
import { applyZrm, shapesOf } from '../mappings/apply-zrm.ts';
import { chooseMapping, readMappings, withAreaCodes } from '../mappings/choose-mapping.ts';
import type { NamedMapping, TableMapping } from '../mappings/mapping.ts';
import { StatlineError } from '../statline-source.ts';
import { writeCsv } from '../write-csv.ts';
import { notesOf } from './foreign-notes.ts';
import {
	codeListsIn,
	foreignSheetsOf,
	headOf,
	isForeignSheet,
	mayBeStatlineJson,
	type DroppedTable
} from './open-foreign.ts';
import { headersIn, otherSheets, type ForeignContext, type FoundSheet } from './other-sheets.ts';
import { UnreadableSav } from './sav.ts';

export type { ForeignContext } from './other-sheets.ts';

/** Looks at no more than the beginning of a file. */
export function fitsForeign(file: DroppedTable, context: ForeignContext): boolean {
	if (file.content === 'sav' || mayBeStatlineJson(file)) return true;
	if (file.sheets.some(isForeignSheet)) return true;
	return headersIn(file, readMappings(context.mappings).mappings, context).length > 0;
}

const problem = (file: string, code: Problem['code'], parameters: Record<string, string>): Problem => ({
	...{ file, row: null, column: null, value: null },
	code,
	parameters
});

const strange = (file: DroppedTable): Problem => {
	const rows = file.sheets.flatMap(headOf);
	const fullest = rows.reduce((best, row) => (row.length > best.length ? row : best), []);
	const seen = fullest.slice(0, 12).join(', ');
	return problem(file.name, 'not-recognised', { reason: 'header', seen, sheet: '', near: '', missing: '' });
};

const encoder = new TextEncoder();

class Deliverer {
	readonly parts: DeliveredPart[] = [];
	readonly problems: Problem[] = [];

	constructor(
		readonly mappings: readonly NamedMapping[],
		readonly context: ForeignContext
	) {}

	/** Takes over one table, or says why not. */
	take(file: DroppedTable, found: FoundSheet): void {
		const { table, sheet } = found;
		const { zrm } = this.context.definitions;
		const choice = chooseMapping(table, sheet, this.mappings, this.context.use);
		const place: Record<string, string> = sheet === null ? {} : { sheet };
		if (choice && 'several' in choice) {
			const parameters = { reason: 'mappings', names: choice.several.join('\n'), ...place };
			this.problems.push(problem(file.name, 'two-tables-fit', parameters));
			return;
		}
		if (found.onePage) this.problems.push(problem(file.name, 'truncated-row', { reason: 'one-page' }));
		const mapping = choice && withAreaCodes(choice.mapping, table, this.context.areas);
		const shapes = zrm && (mapping === null || mapping.zrm) ? shapesOf(table, zrm, mapping) : [];
		const [shape, other] = shapes;
		if (shape && other) {
			const names = shapes.map(({ edition }) => String(edition.edition)).join('\n');
			this.problems.push(problem(file.name, 'two-tables-fit', { reason: 'editions', names, ...place }));
		} else if (zrm && shape) {
			const made = applyZrm(table, zrm, { shape, mapping, file: file.name });
			this.#add(file, { ...found, kind: 'zrm' }, made, choice?.name ?? null, mapping);
		} else if (choice && mapping) {
			this.#add(file, found, applyMapping(table, mapping, file.name), choice.name, mapping);
		} else
			this.problems.push(
				problem(file.name, 'not-recognised', {
					kind: found.kind,
					seen: table.header.slice(0, 8).join(', '),
					...place
				})
			);
	}

	#add(
		file: DroppedTable,
		found: FoundSheet,
		made: MappedTable,
		name: string | null,
		mapping: TableMapping | null
	): void {
		const place: Record<string, string> = found.sheet === null ? {} : { sheet: found.sheet };
		this.problems.push(
			...made.problems.map((one) => ({ ...one, parameters: { ...one.parameters, ...place } }))
		);
		const used = new Set(found.table.header.filter((name) => !made.unused.includes(name)));
		for (const { row, column } of found.table.without)
			if (used.has(column))
				this.problems.push({
					...{ file: file.name, row, column, code: 'formula-without-value', value: null },
					parameters: place
				});
		// Where a column is missing nothing was taken over: a header alone would say that nothing was delivered.
		if (made.problems.some(({ code }) => code === 'missing-column')) return;
		this.parts.push({
			...{ file: file.name, sheet: found.sheet, kind: found.kind, table: made.table, mapping: name },
			bytes: encoder.encode(writeCsv(made.columns, made.rows)),
			sourceRows: Int32Array.from([found.table.headerRow, ...made.sourceRows]),
			sourceColumns: made.sourceColumns,
			notes: [...found.table.notes, ...notesOf(name, mapping, made, found, this.context.definitions.zrm)]
		});
	}

	/** What a file is that cannot be opened as what it seems. */
	refuse(file: DroppedTable, error: unknown): void {
		if (error instanceof UnreadableSav)
			this.problems.push(problem(file.name, 'unreadable-file', { reason: `sav-${error.code}` }));
		else if (error instanceof StatlineError)
			this.problems.push(problem(file.name, 'unreadable-file', { reason: `statline-${error.code}` }));
		else throw error;
	}
}

/** @param files those that `fitsForeign`; code lists of StatLine belong to the answers that they came with */
export function deliverForeign(files: readonly DroppedTable[], context: ForeignContext): Delivery {
	const { mappings, problems } = readMappings(context.mappings);
	const deliverer = new Deliverer(mappings, context);
	deliverer.problems.push(...problems);
	const { lists, files: ofCodes } = codeListsIn(files);
	for (const file of files)
		if (!ofCodes.has(file))
			try {
				const known = foreignSheetsOf(file, lists);
				const taken = known.length > 0 ? known : otherSheets(file, mappings, context);
				// Looked like scores of the ZRM in its header, and is something else further down.
				if (taken.length === 0) deliverer.problems.push(strange(file));
				for (const found of taken) deliverer.take(file, found);
			} catch (error) {
				deliverer.refuse(file, error);
			}
	return { parts: deliverer.parts, problems: deliverer.problems };
}
