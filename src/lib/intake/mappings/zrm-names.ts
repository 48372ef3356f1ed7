// What an export of the Zelfredzaamheid-Matrix calls its domains, its levels and its other columns.
import type { Zrm, ZrmEdition } from '../../domain/zrm.ts';

/** Without accents, signs, blanks and what stands before a name: `3. ZRM-score Financiën` is `financien`. */
export function bareName(written: string): string {
	const plain = written
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\b(en|and)\b/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	const bare = plain
		.replace(/^\d+ /, '')
		.replace(/^zrm( 20\d\d)? /, '')
		.replace(/^(score|niveau|domein) /, '');
	return bare.replaceAll(' ', '');
}

/** Every name by its bare form. */
function dictionary<T>(entries: readonly { value: T; names: readonly string[] }[]): Map<string, T> {
	return new Map(
		entries.flatMap(({ value, names }) => names.map((name) => [bareName(name), value] as const))
	);
}

export const domainNames = ({ domains }: ZrmEdition): Map<string, string> =>
	dictionary(domains.map(({ id, name, also }) => ({ value: id, names: [id, name.nl, name.en, ...also] })));

export const levelNames = ({ levels }: Zrm): Map<string, string> =>
	dictionary(
		levels.map(({ level, rung, name, also }) => {
			const words = [name.nl, name.en, ...also];
			const numbered = words.map((word) => `${level}${bareName(word)}`);
			return { value: String(rung), names: [...words, ...numbered] };
		})
	);

/** The rung of a written level: `4`, `4,0`, `voldoende zelfredzaam`, `4 - voldoende zelfredzaam`; undefined for any other. */
export function rungOf(zrm: Zrm, names: ReadonlyMap<string, string>, written: string): string | undefined {
	const number = /^\s*([1-5])(?:[.,]0+)?\s*$/.exec(written)?.[1];
	if (number !== undefined) {
		const found = zrm.levels.find(({ level }) => level === Number(number));
		return found && String(found.rung);
	}
	const [, digit = '', word = ''] = /^\s*([1-5])?\s*[-:.=)]*\s*(.*)$/.exec(written) ?? [];
	const rung = word === '' ? undefined : names.get(bareName(word));
	return digit === '' || rung === rungOf(zrm, names, digit) ? rung : undefined;
}

export interface ZrmShape {
	edition: ZrmEdition;
	/** A column per domain, or a row per domain. */
	form: 'wide' | 'long';
	household: string | null;
	date: string | null;
	/** Of the wide form: column to domain. Of the long: written name to domain. */
	domains: Record<string, string>;
	/** Of the long form. */
	domain: string | null;
	level: string | null;
}

const named = (header: readonly string[], names: readonly string[]): string | null => {
	const wanted = new Set(names.map(bareName));
	const found = header.filter((one) => wanted.has(bareName(one)));
	return found.length === 1 ? (found[0] ?? null) : null;
};

/** A row per score: it says which domain, which level and when. */
export const isLongHeader = ({ columns }: Zrm, header: readonly string[]): boolean =>
	[columns.domain, columns.level, columns.date].every((names) => named(header, names) !== null);

/** Fewer domains than this are no matrix, but a table that happens to speak of finances. */
const domainsAtLeast = 6;

/**
 * @param cells the texts in a column, to tell a column with names of domains
 * @param wanted the edition, where a mapping says it
 * @returns null where it is no export of the matrix; every edition that it may be otherwise
 */
export function zrmShapes(
	zrm: Zrm,
	header: readonly string[],
	cells: (column: string) => ReadonlySet<string>,
	wanted: number | null = null
): ZrmShape[] {
	const household = named(header, zrm.columns.household);
	const date = named(header, zrm.columns.date);
	const domain = named(header, zrm.columns.domain);
	const level = named(header, zrm.columns.level);
	const shapes = zrm.editions
		.filter(({ edition }) => wanted === null || edition === wanted)
		.map((edition): ZrmShape & { own: number } => {
			const names = domainNames(edition);
			const others = zrm.editions.filter((one) => one !== edition).map(domainNames);
			const found = (written: Iterable<string>): [string, string][] =>
				[...written].flatMap((one) => {
					const id = names.get(bareName(one));
					return id === undefined ? [] : [[one, id] as [string, string]];
				});
			const wide = found(header);
			const long = domain !== null && level !== null ? found(cells(domain)) : [];
			const isLong = long.length > wide.length;
			const domains = Object.fromEntries(isLong ? long : wide);
			// Names that only this edition has tell it from the other.
			const own = Object.keys(domains).filter((one) => !others.some((other) => other.has(bareName(one))));
			const form = isLong ? 'long' : 'wide';
			return { edition, form, household, date, domains, domain, level, own: own.length };
		})
		.filter(({ domains }) => new Set(Object.values(domains)).size >= domainsAtLeast);
	const most = Math.max(...shapes.map(({ own }) => own));
	return shapes.filter(({ own }) => own === most).map(({ own: _, ...shape }) => shape);
}
