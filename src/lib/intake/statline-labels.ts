// What StatLine calls things: columns by name, number or label, periods by code or in words; padding counts for nothing.

/** A column's name without its number, which shifts between years. */
export const stem = (name: string): string => name.trim().replace(/_\d+$/, '');

/** As the website writes a column: the subjects above it, its own name, and its unit: `Bevolking/Aantal inwoners (aantal)`. */
const withoutUnit = (label: string): string => label.replace(/\s*\([^()]*\)\s*$/, '');

/** The name of an open data column is its label without blanks and signs, so that one mapping serves both. */
const letters = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Every column that answers to a name: that very one, else by its name without number, else by its label. */
export function columnsLike(columns: readonly string[], name: string): string[] {
	const exact = columns.filter((column) => column === name);
	if (exact.length > 0) return exact;
	const numbered = columns.filter((column) => stem(column) === name);
	if (numbered.length > 0) return numbered;
	const wanted = letters(stem(withoutUnit(name)));
	return columns.filter((column) => {
		const label = withoutUnit(stem(column));
		return letters(label) === wanted || letters(label.split('/').at(-1) ?? '') === wanted;
	});
}

/** `2012JJ00` and `2012` are 2012, `2012KW01` and `2012 1e kwartaal` are 2012-Q1, starred or not; null for any other kind. */
export function statlinePeriod(written: string): string | null {
	const text = written.trim().replace(/\*+$/, '').trim();
	const code = /^(\d{4})(?:JJ00|KW0([1-4]))?$/i.exec(text);
	const words = /^(\d{4})\s+([1-4])e\s+kwartaal$/i.exec(text);
	const turned = /^([1-4])e\s+kwartaal\s+(\d{4})$/i.exec(text);
	const ours = /^(\d{4})-Q([1-4])$/.exec(text);
	const [year, quarter] = turned ? [turned[2], turned[1]] : ((code ?? words ?? ours)?.slice(1) ?? []);
	if (year === undefined) return null;
	return quarter ? `${year}-Q${quarter}` : year;
}

/** A star behind a period: its figures may still change. */
export const isProvisional = (written: string): boolean => written.trim().endsWith('*');

/** Says whether the neighbourhood was divided anew since the year before; CBS calls it `ind_wbi` in its files. */
export const isDivision = (column: string): boolean =>
	['indwbi', 'indelingswijzigingwijkenenbuurten'].includes(letters(withoutUnit(stem(column))));

/** Without a list of its own, what stands for a held-back figure: a cross, or fewer than so many. */
export const isHeldBack = (cell: string): boolean => /^x$/i.test(cell) || /^<\s*\d+$/.test(cell);

/** Numbers that files put in place of a figure, such as -99997: no count, share or mean of ours is one. */
export const isStandIn = (value: number): boolean => /^-9{3,}\d$|^-9{4,}$/.test(String(value));
