// Rows that hold the margins of an estimate become the two limits in the row of the estimate itself.

/** Which of three rows one is, by what stands in a column of theirs. */
export type Role = 'value' | 'lower' | 'upper';

/**
 * Puts the figure of each row of margins beside that of its estimate; margins without an estimate say nothing.
 * @param figure the column that the figure stands in
 * @param key the columns by which the rows of one estimate belong together
 * @returns the places of the rows that stay
 */
export function foldMargins(
	columns: readonly string[],
	rows: readonly string[][],
	roles: readonly Role[],
	{ figure, key }: { figure: string; key: readonly string[] }
): number[] {
	const place = (name: string): number => columns.indexOf(name);
	const keyOf = (row: readonly string[]): string => key.map((name) => row[place(name)] ?? '').join('\u0001');
	const estimates = new Map<string, string[]>();
	for (const [index, row] of rows.entries()) if (roles[index] === 'value') estimates.set(keyOf(row), row);
	for (const [index, row] of rows.entries()) {
		const role = roles[index] ?? 'value';
		const limit = row[place(figure)] ?? '';
		const estimate = estimates.get(keyOf(row));
		if (role !== 'value' && estimate && limit !== '.') estimate[place(role)] = limit;
	}
	return rows.flatMap((_, index) => (roles[index] === 'value' ? [index] : []));
}
