// A mapping held against one table: which column each of ours is made of, and what a cell of theirs is in our words.
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import { tableFiles } from '../../domain/tables.ts';
import { readDate, readPeriod } from '../dates.ts';
import { isNameColumn } from '../name-columns.ts';
import type { ForeignTable } from '../foreign/foreign-table.ts';
import { maskBsn } from '../report.ts';
import { askedIn } from './draft.ts';
import { figureReader, type FigureReading } from './figures.ts';
import type { Role } from './margins.ts';
import type { Scale, TableMapping } from './mapping.ts';

/** Our columns with figures, which need their decimal mark read. */
const figures = new Set([
	...['numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower', 'upper', 'weight', 'contacted'],
	...['homes', 'residents', 'tile_column', 'tile_row', 'adults', 'children', 'rung', 'score']
]);

const periods = new Set(['period', 'wave']);
const dates = new Set([
	'retrieved',
	'date',
	'started',
	'ended',
	'consent',
	'withdrawn',
	'opened',
	'due',
	'closed'
]);

/** One row that is to be made of a row of theirs. */
export interface Plan {
	constant: ReadonlyMap<string, string>;
	/** Our column to the place of theirs. */
	places: ReadonlyMap<string, number>;
	/** The column whose being empty means that there is no row. */
	asked: string | null;
	scale: ReadonlyMap<string, Scale>;
	/** Words of this very column, for the column that is asked. */
	values: Readonly<Record<string, string>> | null;
}

/** How one cell of ours is made. */
export interface Recipe {
	our: string;
	place: number;
	scale: Scale;
	values: Readonly<Record<string, string>> | null;
}

export const plainScale: Scale = { per: 'none', decimal: null };

export class Mapper {
	readonly problems: Problem[] = [];
	readonly #figureAt = new Map<string, (cell: string) => FigureReading>();

	constructor(
		readonly source: ForeignTable,
		readonly mapping: TableMapping,
		readonly file: string
	) {}

	tell(
		code: ProblemCode,
		place: { row: number; column: string; value: string | null },
		parameters: Record<string, string> = {}
	): void {
		const { restricted } = tableFiles[this.mapping.table];
		const value = place.value !== null && restricted ? maskBsn(place.value) : place.value;
		// Who tells it in public leaves out what somebody answered.
		const facts = restricted ? { ...parameters, restricted: 'yes' } : parameters;
		this.problems.push({ file: this.file, ...place, code, value, parameters: facts });
	}

	/** The place of a column of theirs; null and a problem where there is none, or more than one. */
	placeOf(name: string): number | null {
		const { header, headerRow } = this.source;
		const first = header.indexOf(name);
		if (first >= 0 && header.indexOf(name, first + 1) < 0) return first;
		const facts: Record<string, string> = first < 0 ? { reason: 'mapping' } : { times: '2' };
		if (!this.problems.some((one) => one.code === 'missing-column' && one.column === name))
			this.tell('missing-column', { row: headerRow, column: name, value: null }, facts);
		return null;
	}

	/** Every row that each row of theirs gives; null where the header lacks what the mapping names. */
	plans(): Plan[] | null {
		const { mapping, source } = this;
		const { required, optional } = tableFiles[mapping.table];
		const ours = [...required, ...optional];
		const common = new Map<string, number>();
		// What is called as ours is ours, unless the mapping says otherwise.
		for (const name of ours) if (source.header.includes(name)) common.set(name, source.header.indexOf(name));
		for (const [their, our] of Object.entries(mapping.rename)) {
			const place = this.placeOf(their);
			if (place !== null) common.set(our, place);
		}
		for (const their of Object.keys(mapping.rows)) this.placeOf(their);
		if (mapping.margins) this.placeOf(mapping.margins.column);
		const scale = new Map(Object.entries(mapping.scale));
		const constant = new Map(Object.entries(mapping.constant));
		for (const our of constant.keys()) common.delete(our);
		const entries = Object.entries(mapping.melt);
		const [named = '', figure = ''] = askedIn[mapping.table] ?? [];
		const plans = entries.map(([their, melt]): Plan => {
			const into = melt.into ?? figure;
			const own = [[into, this.placeOf(their)] as const].concat(
				Object.entries(melt.beside).map(([our, beside]) => [our, this.placeOf(beside)] as const)
			);
			const places = new Map(common);
			for (const [our, place] of own) if (place !== null) places.set(our, place);
			places.delete(named);
			return {
				constant: new Map([...constant, [named, melt.to]]),
				places,
				asked: into,
				scale: melt.scale ? new Map([...scale, [into, melt.scale]]) : scale,
				values: Object.keys(melt.values).length > 0 ? melt.values : null
			};
		});
		if (entries.length === 0) plans.push({ constant, places: common, asked: null, scale, values: null });
		const [first] = plans;
		for (const name of required)
			if (first && !first.places.has(name) && !first.constant.has(name))
				this.tell(
					'missing-column',
					{ row: source.headerRow, column: name, value: null },
					{ reason: 'origin' }
				);
		return this.problems.length > 0 ? null : plans;
	}

	isKept(row: readonly string[]): boolean {
		const { rows } = this.mapping;
		return Object.entries(rows).every(([column, wanted]) =>
			[wanted].flat().includes(row[this.source.header.indexOf(column)] ?? '')
		);
	}

	/** Null where a row is neither an estimate nor one of its margins. */
	roleOf(row: readonly string[]): Role | null {
		const { margins } = this.mapping;
		if (!margins) return 'value';
		const written = row[this.source.header.indexOf(margins.column)] ?? '';
		return (['value', 'lower', 'upper'] as const).find((role) => margins[role] === written) ?? null;
	}

	#reader(place: number, scale: Scale): (cell: string) => FigureReading {
		const key = JSON.stringify([place, scale]);
		let reader = this.#figureAt.get(key);
		if (!reader) {
			const { rows, conventions } = this.source;
			const { hidden, missing } = this.mapping;
			reader = figureReader({
				cells: rows.map((row) => row[place] ?? ''),
				scale,
				conventions,
				hidden,
				missing
			});
			this.#figureAt.set(key, reader);
		}
		return reader;
	}

	/** What a name of ours is shown as where its sheet keeps a number. */
	codeAt({ our, place }: Recipe, row: number): string | undefined {
		return isNameColumn(our) ? this.source.codes.get(place)?.get(row) : undefined;
	}

	/** Our cell; null where it cannot be made, which is told; undefined where the row is about others. */
	cell(recipe: Recipe, written: string, row: number): string | null | undefined {
		const { our, place, scale, values } = recipe;
		const { mapping, source } = this;
		const column = source.header[place] ?? '';
		const table = values ?? mapping.values[our];
		const code = this.codeAt(recipe, row);
		if (mapping.missing.includes(written)) return '';
		if (table) {
			const label = source.valueLabels[column]?.[written];
			const known = [written, label, code].find((one) => one !== undefined && Object.hasOwn(table, one));
			if (known !== undefined) return table[known] ?? '';
			if (written === '') return '';
			if (mapping.leave_out.includes(our)) return undefined;
			this.tell(
				'unmapped-value',
				{ row, column, value: written },
				{ ours: our, ...(label ? { label } : {}) }
			);
			return null;
		}
		if (periods.has(our)) return readPeriod(written) ?? written;
		if (dates.has(our)) return readDate(written) ?? written;
		if (!figures.has(our)) return code ?? written;
		const reading = this.#reader(place, scale)(written);
		if ('text' in reading) return reading.text;
		this.tell(reading.code, { row, column, value: written }, { ...reading.parameters, ours: our });
		return null;
	}
}
