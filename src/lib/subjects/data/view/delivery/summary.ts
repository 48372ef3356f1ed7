// What an open delivery comes to: its parts, how each was read, and how much of which kind is wrong with it.
import { tableFiles } from '../../../../domain/tables.ts';
import { dialectOf } from '../../../../intake/delimited.ts';
import { maskBsn } from '../../../../intake/report.ts';
import { isFigureColumn, markOf } from '../../../../intake/stored.ts';
import type { Held } from './held.ts';
import type { HeldPart } from './held-part.ts';
import type { PartSummary, ProblemGroup, Summary } from './order.ts';

const codings = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

export function summaryOf(held: Held): Summary {
	const groups = new Map<string, ProblemGroup>();
	for (const { part, remark, problem } of held.found) {
		const name = `${part} ${problem.code}`;
		const group = groups.get(name) ?? { part, code: problem.code, remark, count: 0 };
		groups.set(name, { ...group, count: group.count + 1 });
	}
	const all = [...groups.values()];
	const count = (remark: boolean, part?: number) =>
		all
			.filter((one) => one.remark === remark && (part === undefined || one.part === part))
			.reduce((sum, one) => sum + one.count, 0);
	return {
		parts: held.parts.map((_, part) => ({
			...partSummary(held.parts, part),
			...{ problems: count(false, part), remarks: count(true, part) }
		})),
		unread: held.unread,
		groups: all,
		made: [...held.made],
		theme: [...held.theme.keys()],
		...{ problems: count(false), remarks: count(true) },
		...held.steps
	};
}

function partSummary(parts: readonly HeldPart[], part: number): Omit<PartSummary, 'problems' | 'remarks'> {
	const held = parts[part];
	if (!held) throw new RangeError(`no part ${part}`);
	const { delivered, sheet, below, left } = held;
	const { file, sheet: name, kind, table, mapping, notes, sourceColumns } = delivered;
	const restricted = table !== 'geometry' && tableFiles[table].restricted;
	const safe = restricted ? maskBsn : (text: string) => text;
	const summary = {
		...{ part, file, sheet: name, kind, table, mapping, notes, left, dialect: null, columns: [] },
		restricted,
		rows: sheet ? sheet.size - below : 0
	};
	if (!sheet || table === 'geometry') return summary;
	const known: readonly string[] = [...tableFiles[table].required, ...tableFiles[table].optional];
	const coded = { ...sheet.origin, ascii: false, foreign: null, suspect: false };
	const marks = sheet.columns.filter(isFigureColumn).map((column) => markOf(sheet, column));
	return {
		...summary,
		dialect: {
			delimiter: dialectOf(coded, known).delimiter,
			coding: codings[sheet.origin.coding],
			mark: marks.find((one) => one !== null) ?? null,
			headerRow: sheet.origin.headerRow
		},
		columns: sheet.columns.map((column) => ({
			name: safe(sourceColumns[column] ?? column),
			ours: known.includes(column) ? column : null
		}))
	};
}
