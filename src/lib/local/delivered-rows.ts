// The rows of all delivered parts of one table that take part, each key once; and why the others do not.
import { Numbers } from '../intake/grid.ts';
import { KeyIndex, type Key } from './key-index.ts';
import { listedAtMost, type PartCount } from './table-changes.ts';
import type { Columns, LeftOut, TableSource } from './table-source.ts';

export class DeliveredRows {
	readonly sources: TableSource[] = [];
	/** Keys that take no part but are not absent either. */
	readonly doubted: KeyIndex;
	readonly #index: KeyIndex;
	readonly #key: Key;
	readonly #twice = new Set<number>();
	/** By place: which part and which of its rows. */
	readonly #parts = new Numbers();
	readonly #rows = new Numbers();

	constructor(private readonly columns: Columns) {
		const width = columns.key.length;
		[this.#index, this.doubted, this.#key] = [
			new KeyIndex(width),
			new KeyIndex(width),
			new Int32Array(width)
		];
	}

	get size(): number {
		return this.#rows.length;
	}
	partOf(place: number): number {
		return this.#parts.values[place] ?? 0;
	}
	rowOf(place: number): number {
		return this.#rows.values[place] ?? 0;
	}
	sourceOf(place: number): TableSource | undefined {
		return this.sources[this.partOf(place)];
	}
	keyOf(place: number): Key {
		return this.sourceOf(place)?.keyOf(this.rowOf(place), this.#key) ?? this.#key;
	}
	isTwice(place: number): boolean {
		return this.#twice.size > 0 && this.#twice.has(place);
	}

	add(part: number, source: TableSource, count: PartCount): void {
		this.sources[part] = source;
		for (let row = 0; row < source.size; row++) {
			count.rows++;
			const key = source.keyOf(row, this.#key);
			const fault = source.fault(row);
			if (fault) {
				leaveOut(count, fault);
				this.doubted.put(key, 0);
				continue;
			}
			const first = this.#index.put(key, this.size);
			if (first === this.size) {
				this.#parts.push(part);
				this.#rows.push(row);
			} else if (this.#twice.has(first) || !this.#isSame(first, source, row)) {
				this.#twice.add(first);
				leaveOut(count, { row: source.rowNumber(row), column: null, value: '', why: 'twice' });
			}
		}
	}

	/** Of a key that stands twice with other cells nobody can say which of the two is meant. */
	settle(counts: readonly PartCount[]): void {
		for (const place of this.#twice) {
			const count = counts[this.partOf(place)];
			const row = this.sourceOf(place)?.rowNumber(this.rowOf(place)) ?? 0;
			if (count) leaveOut(count, { row, column: null, value: '', why: 'twice' });
			this.doubted.put(this.keyOf(place), 0);
		}
	}

	#isSame(place: number, other: TableSource, otherRow: number): boolean {
		const [one, row] = [this.sourceOf(place), this.rowOf(place)];
		return this.columns.names.every(
			(_, at) => one?.has(at) === other.has(at) && one.at(row, at) === other.at(otherRow, at)
		);
	}
}

function leaveOut(count: PartCount, one: LeftOut): void {
	count.leftOutCount++;
	if (count.leftOut.length < listedAtMost) count.leftOut.push(one);
}
