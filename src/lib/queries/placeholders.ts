// A placeholder for each value of a list, so that lists are parameters too and never text in the SQL.

/** `?, ?, ?`; for an empty list NULL, which nothing is IN. */
export const placeholders = (values: readonly unknown[]): string =>
	values.length > 0 ? values.map(() => '?').join(', ') : 'NULL';
