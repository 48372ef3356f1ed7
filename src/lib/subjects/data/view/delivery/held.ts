// A delivery as it lies open: its parts, the corrections made in them, and what is wrong with them as they are now.
import type { Correction } from '../../../../intake/correction.ts';
import { remarkCodes, type Problem, type ProblemCode } from '../../../../domain/problem.ts';
import type { TableName } from '../../../../domain/tables.ts';
import { correct, patched, type Patch } from '../../../../intake/corrections.ts';
import type { DeliveredPart, Delivery, ProgrammeFiles } from '../../../../intake/delivery.ts';
import { readGeometry } from '../../../../intake/read-geometry.ts';
import type { MadeMapping } from '../mapping/pointing.ts';
import { checkRound } from './check-round.ts';
import { fresh, reread, swapped, whoseIn, type HeldPart, type ReadState, type Whose } from './held-part.ts';
import type { DeliveryBasis, FoundProblem, ProblemFilter } from './order.ts';

interface Edit {
	part: number;
	correction: Correction;
	back: Patch[];
}

interface Reread {
	of: Whose;
	before: ReadState;
	after: ReadState;
}

const toldAtMost = 20;

const isRemark = ({ code }: Problem): boolean => remarkCodes.includes(code);

/** Sums that do not fit leave their rows in: which of them is wrong nobody can say. */
const staysIn: readonly ProblemCode[] = ['sum-mismatch'];

export class Held {
	readonly parts: HeldPart[] = [];
	found: FoundProblem[] = [];
	#unread: readonly Problem[] = [];
	/** Cells of which the file itself holds no value. */
	#valueless: readonly Problem[] = [];
	#edits: (Edit | Reread)[] = [];
	#undone: (Omit<Edit, 'back'> | Reread)[] = [];
	/** Mappings that were made for its files here. */
	#made: readonly MadeMapping[] = [];
	#changed = 0;
	theme: ProgrammeFiles = new Map();

	constructor(
		delivery: Delivery,
		readonly basis: DeliveryBasis,
		readonly today: string
	) {
		this.add(delivery);
	}

	/** What comes in besides. */
	add({ parts, problems, theme = this.theme }: Delivery): void {
		this.parts.push(...parts.map(fresh));
		[this.theme, this.#unread] = [theme, [...this.#unread, ...problems.filter(({ row }) => row === null)]];
		this.#valueless = [...this.#valueless, ...problems.filter(({ row }) => row !== null)];
		this.check();
	}

	correct(part: number, correction: Correction): void {
		this.#apply(part, correction);
		this.#undone = [];
		this.check();
	}

	/** Reads a file, or one sheet of it, by a mapping that was made for it; a step that can be taken back. */
	reread(file: string, sheet: string | null, delivery: Delivery, mapping: MadeMapping | null): void {
		const before = this.#state();
		const after = reread(before, { file, sheet }, delivery, mapping);
		this.#edits.push({ of: whoseIn(before, { file, sheet }), before, after });
		this.#undone = [];
		this.#take(after);
	}

	#state(): ReadState {
		const parts = this.parts.map((one) => ({ ...one, sheet: null, below: 0 }));
		return { parts, unread: this.#unread, valueless: this.#valueless, made: this.#made };
	}

	#take(state: ReadState): void {
		this.parts.splice(0, this.parts.length, ...state.parts.map((one) => ({ ...one })));
		[this.#unread, this.#valueless, this.#made] = [state.unread, state.valueless, state.made];
		this.#changed = 1;
		this.check();
	}

	undo(): void {
		const edit = this.#edits.pop();
		if (edit && 'before' in edit) {
			this.#undone.push(edit);
			this.#take(swapped(this.#state(), edit.before, edit.of));
			return;
		}
		const held = edit && this.parts[edit.part];
		if (!edit || !held) return;
		held.delivered = { ...held.delivered, bytes: patched(held.delivered.bytes, edit.back) };
		this.#undone.push(edit);
		this.#changed = edit.back.length;
		this.check();
	}

	redo(): void {
		const edit = this.#undone.pop();
		if (!edit) return;
		if ('after' in edit) {
			this.#edits.push(edit);
			this.#take(swapped(this.#state(), edit.after, edit.of));
			return;
		}
		this.#apply(edit.part, edit.correction);
		this.check();
	}

	setTable(part: number, table: TableName): void {
		const held = this.parts[part];
		if (!held) return;
		held.delivered = { ...held.delivered, table };
		this.check();
	}

	leave(part: number, left: boolean): void {
		const held = this.parts[part];
		if (held) held.left = left;
		this.check();
	}

	/** As they would be accepted: a row with an error stays out, as in every reading of a programme. */
	accepted(): DeliveredPart[] {
		return [...this.parts.entries()]
			.filter(([, { left }]) => !left)
			.map(([part, { delivered, sheet }]) => {
				const { table, bytes } = delivered;
				if (table === 'geometry') return delivered;
				const header = sheet?.origin.headerRow ?? 1;
				const rows = this.found
					.filter((one) => one.part === part && !one.remark && !staysIn.includes(one.problem.code))
					.flatMap(({ row }) => (row !== null && row > header ? [row] : []));
				if (rows.length === 0) return delivered;
				return { ...delivered, bytes: correct(table, bytes, { kind: 'leave-out', rows }).bytes };
			});
	}

	#apply(part: number, correction: Correction): void {
		const held = this.parts[part];
		if (!held || held.delivered.table === 'geometry') return;
		const { table, bytes } = held.delivered;
		const shift = held.sheet?.origin.shift ?? 0;
		// Of a million rows the cells take as much room as the file: they go before the file is there twice.
		this.#letGo();
		const made = correct(table, bytes, correction, shift);
		held.delivered = { ...held.delivered, bytes: made.bytes };
		this.#changed = made.count;
		this.#edits.push({ part, correction, back: made.back });
	}

	#letGo(): void {
		this.found = [];
		for (const part of this.parts) [part.sheet, part.below] = [null, 0];
	}

	/** Judges everything anew, by the rules of every delivered programme. */
	check(): void {
		this.#letGo();
		const open = [...this.parts.entries()].filter(([, { left }]) => !left);
		const rounds: Map<TableName, number>[] = [];
		for (const [index, { delivered }] of open) {
			const { table } = delivered;
			if (table === 'geometry') continue;
			let round = rounds.find((one) => !one.has(table));
			if (!round) rounds.push((round = new Map()));
			round.set(table, index);
		}
		for (const round of rounds)
			for (const [index, problems] of checkRound(this.parts, round, rounds[0] ?? round, this))
				this.#place(index, problems);
		for (const [index, { delivered }] of open)
			if (delivered.table === 'geometry')
				this.#place(index, readGeometry(delivered.bytes, this.basis.areas).problems);
		this.#takeValueless();
		this.found.sort((a, b) => a.part - b.part || (a.row ?? 0) - (b.row ?? 0));
		for (const [id, one] of this.found.entries()) one.id = id;
	}

	#place(part: number, problems: readonly Problem[]): void {
		const held = this.parts[part];
		if (!held) return;
		const { delivered, sheet, below } = held;
		const last = sheet && below > 0 ? sheet.rowNumber(sheet.size - below) : Infinity;
		for (const problem of problems) {
			const { row, column } = problem;
			if (row !== null && row >= last) continue;
			const place = {
				file: delivered.sheet === null ? delivered.file : `${delivered.file} · ${delivered.sheet}`,
				row: row === null ? null : (delivered.sourceRows?.[row - 1] ?? row),
				column: column === null ? null : (delivered.sourceColumns[column] ?? column)
			};
			this.found.push({
				...{ id: 0, part, row, column, remark: isRemark(problem) },
				problem: { ...problem, ...place }
			});
		}
	}

	/** Told with the places of the source, where they were found. */
	#takeValueless(): void {
		for (const problem of this.#valueless) {
			const part = this.parts.findIndex(({ delivered }) => delivered.file === problem.file);
			const { delivered, left } = this.parts[part] ?? {};
			if (!delivered || left) continue;
			const own = delivered.sourceRows?.indexOf(problem.row ?? -1) ?? -1;
			this.found.push({
				...{ id: 0, part, remark: isRemark(problem), problem },
				...{ row: own < 0 ? null : own + 1, column: problem.column }
			});
		}
	}

	chosen({ part, code, remarks }: ProblemFilter): FoundProblem[] {
		return this.found.filter(
			(one) =>
				one.remark === remarks &&
				(part === null || one.part === part) &&
				(code === null || one.problem.code === code)
		);
	}

	/** Of its corrections: how many were made, how many can be made again, and what the last one changed. */
	get steps() {
		return { corrections: this.#edits.length, undone: this.#undone.length, changed: this.#changed };
	}

	/** Whether a part was made of that file, or it was told why not: a list of codes is neither. */
	knows(file: string): boolean {
		return (
			this.parts.some(({ delivered }) => delivered.file === file) ||
			this.#unread.some((one) => one.file === file)
		);
	}

	get made(): readonly MadeMapping[] {
		return this.#made;
	}
	/** Files of which no table could be made. */
	get unread(): Problem[] {
		const parts = new Set(this.parts.map(({ delivered }) => delivered.file));
		// Where a file lacks what its mapping names there is no table that a cell could stand in.
		return [...this.#unread, ...this.#valueless.filter(({ file }) => !parts.has(file)).slice(0, toldAtMost)];
	}
}
