// A small SPSS file of our own, in the byte order of either kind of machine: what the programs at hand do not write.

/** @param rows a number, a text of at most 20 bytes, a number; null is system-missing */
export function savOf(
	names: readonly [string, string, string],
	rows: readonly (readonly [number | null, string, number | null])[],
	{ little, packed }: { little: boolean; packed: boolean }
): Uint8Array {
	const bytes: number[] = [];
	const put = (length: number, set: (view: DataView) => void): void => {
		const view = new DataView(new ArrayBuffer(length));
		set(view);
		bytes.push(...new Uint8Array(view.buffer));
	};
	const int = (value: number): void => put(4, (view) => view.setInt32(0, value, little));
	const float = (value: number): void => put(8, (view) => view.setFloat64(0, value, little));
	const text = (value: string, length: number): void => {
		const encoded = [...new TextEncoder().encode(value)].slice(0, length);
		bytes.push(...encoded, ...Array<number>(length - encoded.length).fill(0x20));
	};
	text('$FL2', 4);
	text('@(#) SPSS DATA FILE a test', 60);
	for (const value of [2, 5, packed ? 1 : 0, 0, rows.length]) int(value);
	float(100);
	text('28 Nov 2621:00:00', 17);
	text('', 64);
	text('', 3);
	const variable = (name: string, width: number): void => {
		for (const value of [2, width, 0, 0, 0x050800, 0x050800]) int(value);
		text(name, 8);
	};
	variable(names[0].toUpperCase(), 0);
	variable(names[1].toUpperCase(), 20);
	variable('', -1);
	variable('', -1);
	variable(names[2].toUpperCase(), 0);
	const long = names.map((name) => `${name.toUpperCase()}=${name}`).join('\t');
	for (const value of [7, 13, 1, long.length]) int(value);
	text(long, long.length);
	for (const value of [999, 0]) int(value);
	const cells = rows.flatMap(([a, words, c]) => [
		a,
		words.slice(0, 8),
		words.slice(8, 16),
		words.slice(16),
		c
	]);
	const write = (cell: number | string | null): void =>
		typeof cell === 'string' ? text(cell, 8) : float(cell ?? -Number.MAX_VALUE);
	if (!packed) cells.forEach(write);
	else
		for (let from = 0; from < cells.length; from += 8) {
			const eight = cells.slice(from, from + 8);
			const codes = eight.map((cell) => {
				if (cell === null) return 255;
				if (typeof cell === 'string') return cell.trim() === '' ? 254 : 253;
				return Number.isInteger(cell) && cell >= -99 && cell <= 151 && !Object.is(cell, -0)
					? cell + 100
					: 253;
			});
			bytes.push(...codes, ...Array<number>(8 - codes.length).fill(0));
			eight.forEach((cell, index) => {
				if (codes[index] === 253) write(cell);
			});
		}
	return Uint8Array.from(bytes);
}
