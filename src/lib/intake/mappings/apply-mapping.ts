// A supplier's table becomes rows of the contract, as a mapping says: nothing is guessed, and what the mapping has no word for is told with its place.
import type { Problem } from '../../domain/problem.ts';
import { tableFiles, type TableName } from '../../domain/tables.ts';
import { saysProvisional } from '../dates.ts';
import type { ForeignTable } from '../foreign/foreign-table.ts';
import { Mapper, plainScale, type Plan, type Recipe } from './mapper.ts';
import { foldMargins, type Role } from './margins.ts';
import type { TableMapping } from './mapping.ts';

export interface MappedTable {
	table: TableName;
	/** Those of the contract that the mapping fills, in its order. */
	columns: string[];
	rows: string[][];
	/** The place in the source behind each row. */
	sourceRows: number[];
	/** Our column to theirs, where one column of theirs fills it and it is called otherwise. */
	sourceColumns: Record<string, string>;
	problems: Problem[];
	/** Rows that the mapping keeps out, rows about others, and questions without an answer. */
	left: { rows: number; others: number; blank: number };
	/** Columns of theirs that nothing is made of. */
	unused: string[];
}

/**
 * @param file the name by which problems are told
 * @returns no rows where the file lacks a column that the mapping names, or the mapping one that the table needs
 */
export function applyMapping(source: ForeignTable, mapping: TableMapping, file: string): MappedTable {
	const mapper = new Mapper(source, mapping, file);
	const plans = mapper.plans();
	const { required, optional } = tableFiles[mapping.table];
	const filled = (name: string): boolean =>
		plans?.some((plan) => plan.places.has(name) || plan.constant.has(name)) ?? false;
	const limits = mapping.margins ? ['lower', 'upper'] : [];
	const columns = [...required, ...optional].filter((name) => filled(name) || limits.includes(name));
	const out: MappedTable = {
		...{ table: mapping.table, columns, rows: [], sourceRows: [], problems: mapper.problems },
		sourceColumns: {},
		left: { rows: 0, others: 0, blank: 0 },
		unused: []
	};
	if (plans === null) return out;
	const used = new Set(plans.flatMap((plan) => [...plan.places.values()]));
	out.unused = source.header.filter((name, place) => !used.has(place) && !(name in mapping.rows));
	for (const column of columns) {
		const places = new Set(plans.map((plan) => plan.places.get(column)));
		const [place] = places;
		const their = place === undefined ? '' : (source.header[place] ?? '');
		if (places.size === 1 && their !== '' && their !== column) out.sourceColumns[column] = their;
	}
	const roles: Role[] = [];
	const makers = rowMakers(mapper, plans, columns);
	for (const [index, theirs] of source.rows.entries()) {
		const role = mapper.roleOf(theirs);
		if (role === null || !mapper.isKept(theirs)) {
			out.left.rows++;
			continue;
		}
		const number = source.numbers[index] ?? 0;
		// A cell that serves several rows of ours is told once.
		const made: Made[] = [];
		for (const make of makers) {
			const row = make(theirs, number, made);
			if (row === 'blank') out.left.blank++;
			else if (row === 'other') {
				out.left.others++;
				break;
			} else if (row !== 'told') {
				out.rows.push(row);
				out.sourceRows.push(number);
				roles.push(role);
			}
		}
	}
	return mapping.margins ? withMargins(out, roles) : out;
}

function withMargins(out: MappedTable, roles: readonly Role[]): MappedTable {
	const key = tableFiles[out.table].key;
	const kept = foldMargins(out.columns, out.rows, roles, { figure: 'value', key });
	const pick = <T>(list: readonly T[]): T[] => kept.flatMap((index) => list.slice(index, index + 1));
	return { ...out, rows: pick(out.rows), sourceRows: pick(out.sourceRows) };
}

/** A cell of ours; null where it was told why there is none, undefined where the row is about others. */
type Made = string | null | undefined;
type MakeRow = (
	theirs: readonly string[],
	number: number,
	made: Made[]
) => string[] | 'blank' | 'other' | 'told';

/** So many different texts of a column are remembered: areas and periods come back, and figures do. */
const metAtMost = 20_000;

/** What is the same for every row of theirs is worked out once: there may be a million. */
function rowMakers(mapper: Mapper, plans: readonly Plan[], columns: readonly string[]): MakeRow[] {
	const { table, leave_out } = mapper.mapping;
	const slots = new Map<string, number>();
	/** By slot, their text to ours. */
	const met: Map<string, string>[] = [];
	return plans.map((plan): MakeRow => {
		// First whose row it is, then whether something was answered: of others nothing is told.
		const ours = new Set([...leave_out, ...(plan.asked === null ? [] : [plan.asked]), ...columns]);
		const steps = [...ours].map((our) => {
			const place = plan.places.get(our);
			const constant = plan.constant.get(our) ?? '';
			const at = columns.indexOf(our);
			if (place === undefined) return { at, our, constant, recipe: null, slot: -1 };
			const values = our === plan.asked ? plan.values : null;
			const recipe: Recipe = { our, place, scale: plan.scale.get(our) ?? plainScale, values };
			const key = JSON.stringify(recipe);
			const slot = slots.get(key) ?? slots.size;
			slots.set(key, slot);
			return { at, our, constant, recipe, slot };
		});
		const cellOf = (recipe: Recipe, slot: number, written: string, number: number): Made => {
			const known = (met[slot] ??= new Map());
			const code = mapper.codeAt(recipe, number);
			const text = code === undefined ? written : `${written}\u0001${code}`;
			const before = known.get(text);
			if (before !== undefined) return before;
			const cell = mapper.cell(recipe, written, number);
			if (typeof cell === 'string' && known.size < metAtMost) known.set(text, cell);
			return cell;
		};
		const period = table === 'observations' ? plan.places.get('period') : undefined;
		const status = columns.indexOf('status');
		return (theirs, number, made) => {
			const row = Array<string>(columns.length).fill('');
			let told = false;
			for (const { at, our, constant, recipe, slot } of steps) {
				let cell: Made = constant;
				if (recipe) {
					if (!(slot in made)) made[slot] = cellOf(recipe, slot, theirs[recipe.place] ?? '', number);
					cell = made[slot];
				}
				if (cell === undefined) return 'other';
				if (cell === null) told = true;
				else if (cell === '' && our === plan.asked) return 'blank';
				if (at >= 0) row[at] = cell ?? '';
			}
			if (told) return 'told';
			// A star behind the period says so, whatever stands in every row.
			if (period !== undefined && saysProvisional(theirs[period] ?? '')) row[status] = 'provisional';
			return row;
		};
	});
}
