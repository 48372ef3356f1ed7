// Finds rows by their key among a million, in a few bytes a row.

/** The numbers of one key; filled anew for each row that is asked about. */
export type Key = Int32Array;

export class KeyIndex {
	#slots = new Int32Array(1024).fill(-1);
	#size = 0;
	/** The keys that are in, one after the other. */
	#keys: Int32Array;
	/** What was put in with each of them. */
	#rows = new Int32Array(512);

	constructor(private readonly width: number) {
		this.#keys = new Int32Array(512 * width);
	}

	/** The row that was put in under this key first; -1 where there is none. */
	find(key: Key): number {
		const place = this.#slots[this.#slotOf(key)] ?? -1;
		return place < 0 ? -1 : (this.#rows[place] ?? -1);
	}

	/** Puts a row in; where its key is there already, the row that has it stays and is returned. */
	put(key: Key, row: number): number {
		const slot = this.#slotOf(key);
		const known = this.#slots[slot] ?? -1;
		if (known >= 0) return this.#rows[known] ?? -1;
		const place = this.#size++;
		if (place === this.#rows.length) this.#makeRoom();
		this.#keys.set(key, place * this.width);
		this.#rows[place] = row;
		this.#slots[slot] = place;
		if (this.#size * 2 > this.#slots.length) this.#widen();
		return row;
	}

	/** Where a key stands, or would. */
	#slotOf(key: Key): number {
		const { width } = this;
		const mask = this.#slots.length - 1;
		let hash = -2128831035;
		for (let at = 0; at < width; at++) hash = mix(hash, key[at] ?? 0);
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const place = this.#slots[slot] ?? -1;
			if (place < 0) return slot;
			let at = 0;
			while (at < width && this.#keys[place * width + at] === key[at]) at++;
			if (at === width) return slot;
		}
	}

	#makeRoom(): void {
		const [keys, rows] = [this.#keys, this.#rows];
		this.#keys = new Int32Array(keys.length * 2);
		this.#keys.set(keys);
		this.#rows = new Int32Array(rows.length * 2);
		this.#rows.set(rows);
	}

	#widen(): void {
		this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
		const key = new Int32Array(this.width);
		for (let place = 0; place < this.#size; place++) {
			key.set(this.#keys.subarray(place * this.width, (place + 1) * this.width));
			this.#slots[this.#slotOf(key)] = place;
		}
	}
}

function mix(hash: number, number: number): number {
	const mixed = Math.imul(hash ^ number, 0x5bd1e995);
	return mixed ^ (mixed >>> 15);
}
