// A supplier's table becomes rows of the contract, as a mapping says: nothing is guessed, and what the mapping has no word for is told with its place.
import type { Problem } from '../../domain/problem.ts';
import { tableFiles, type TableName } from '../../domain/tables.ts';
import { saysProvisional } from '../dates.ts';
import type { ForeignTable } from '../foreign/foreign-table.ts';
import { Mapper, plainScale, type Plan } from './mapper.ts';
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
	for (const [index, theirs] of source.rows.entries()) {
		const role = mapper.roleOf(theirs);
		if (role === null || !mapper.isKept(theirs)) {
			out.left.rows++;
			continue;
		}
		const number = source.numbers[index] ?? 0;
		// A cell that serves several rows of ours is told once.
		const common = new Map<string, string | null | undefined>();
		for (const plan of plans) {
			const row = makeRow(mapper, plan, theirs, number, common, columns);
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

function makeRow(
	mapper: Mapper,
	plan: Plan,
	theirs: readonly string[],
	number: number,
	common: Map<string, string | null | undefined>,
	columns: readonly string[]
): string[] | 'blank' | 'other' | 'told' {
	const cellOf = (our: string): string | null | undefined => {
		const place = plan.places.get(our);
		if (place === undefined) return plan.constant.get(our) ?? '';
		const scale = plan.scale.get(our) ?? plainScale;
		const key = JSON.stringify([our, place, scale]);
		if (!common.has(key)) common.set(key, mapper.cell(our, place, theirs[place] ?? '', number, scale));
		return common.get(key);
	};
	// First whose row it is, then whether something was answered: of others nothing is told.
	const ordered = [...columns].sort(
		(a, b) => Number(mapper.mapping.leave_out.includes(b)) - Number(mapper.mapping.leave_out.includes(a))
	);
	const cells = new Map<string, string>();
	let told = false;
	for (const our of plan.asked === null ? ordered : [...mapper.mapping.leave_out, plan.asked, ...ordered]) {
		if (cells.has(our)) continue;
		const cell = cellOf(our);
		if (cell === undefined) return 'other';
		if (cell === null) told = true;
		else if (cell === '' && our === plan.asked) return 'blank';
		cells.set(our, cell ?? '');
	}
	if (told) return 'told';
	// A star behind the period says so, whatever stands in every row.
	if (
		mapper.mapping.table === 'observations' &&
		saysProvisional(theirs[plan.places.get('period') ?? -1] ?? '')
	)
		cells.set('status', 'provisional');
	return columns.map((column) => cells.get(column) ?? '');
}
