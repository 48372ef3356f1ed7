// Families erased from an opened file of which only their part comes here: their own rows, those of whoever is named or visited with them, and nobody else's.
import type { Engine, Query } from '../../engine/engine.ts';
import { columnsOf } from '../../engine/tables.ts';
import { eraseAll, type Erasure } from '../rights/erase.ts';
import { erasureNumber } from '../rights/receipt.ts';
import { literal, mayName } from '../rights/striking.ts';
import type { SealedTable } from '../manifest.ts';
import { insideOf } from '../rows.ts';
import { groupedBy } from '../visits/cells.ts';
import { column, from, heldOf, inList, listed, mergingShares, ofFamilies, type HeldPart } from './held.ts';

/** Letters of a pattern, about: where thousands go by the rule at once, one of all their names takes the engine more memory than it allows itself. */
const longest = 4_096;

/** Patterns that together find any of these names, in whatever letters: where one is a part of a word, `eraseAll` leaves the word as it is. */
function patternsOf(families: readonly string[]): string[] {
	const names: string[][] = [];
	let letters = Infinity;
	for (const name of families.map(literal)) {
		letters += name.length + 1;
		if (letters > longest) {
			names.push([]);
			letters = name.length;
		}
		names.at(-1)?.push(name);
	}
	return names.map((some) => `(?i)(?:${some.join('|')})`);
}

/** What may name somebody inside the texts of an event. */
const composed = ['row', 'corrects', 'decides'];
interface Sought {
	pattern: string;
	/** In which columns. */
	columns: readonly string[];
}
/** SQL: every text of a row that may name one; null where its table has none. */
function textsOf(table: SealedTable, columns: readonly string[]): string | null {
	const own = columnsOf(table).flatMap(([name]) =>
		[...columns, ...composed].includes(name) ? [`"${name}"`] : []
	);
	return own.length === 0 ? null : `concat_ws(' ', ${own.join(', ')})`;
}

const naming = (table: SealedTable, texts: string, pattern: string): Query<string> =>
	column('naming', `SELECT DISTINCT household AS one FROM ${from(table)} WHERE regexp_matches(${texts}, ?)`, [
		pattern
	]);
const nameless = (table: SealedTable, texts: string, pattern: string): Query<string> =>
	column('nameless', `SELECT '' AS one FROM ${from(table)} WHERE regexp_matches(${texts}, ?) LIMIT 1`, [
		pattern
	]);
/** Names that may stand in the same columns are sought together. */
const soughtOf = (families: readonly string[]): Sought[] =>
	[...groupedBy(families, (one) => mayName(one).join()).values()].flatMap((alike) =>
		patternsOf(alike).map((pattern) => ({ pattern, columns: mayName(alike[0] ?? '') }))
	);

/** Whose name holds one of these: in a text it is theirs. */
const likeNamed = (table: SealedTable, pattern: string): Query<string> =>
	column(
		'likeNamed',
		`SELECT DISTINCT household AS one FROM ${from(table)} WHERE regexp_matches(household, ?)`,
		[pattern]
	);
/** A visit to another as well stays. */
const visitedWith = (families: readonly string[]): Query<string> =>
	column(
		'visitedWith',
		`SELECT DISTINCT household AS one FROM events WHERE visit IN (SELECT visit FROM events WHERE household IN ${inList})`,
		[listed(families)]
	);

/** Whoever may stand in a file: in its tables, in its events, or in effort alone. */
const withNames = ['households', 'visit_events', 'effort'] as const satisfies readonly SealedTable[];

/** What `eraseAll` needs of the file: of these families erased from this part, it changes as the whole would. */
export async function heldForErasing(
	engine: Engine,
	families: readonly string[]
): Promise<Required<HeldPart>> {
	const inside = await insideOf(engine);
	const touched = new Set(families);
	const shares: Record<SealedTable, 'families' | 'all' | 'none'> = { ...mergingShares, erasures: 'all' };
	const sought = soughtOf(families);
	const asked = async (queryOf: (own: Sought) => Query<string> | null): Promise<string[]> => {
		const queries = sought.map(queryOf).filter((query) => query !== null);
		return (await Promise.all(queries.map((query) => engine.all(query)))).flat();
	};
	const inTexts = (table: SealedTable, queryOf: typeof naming): Promise<string[]> =>
		asked(({ pattern, columns }) => {
			const texts = textsOf(table, columns);
			return texts === null ? null : queryOf(table, texts, pattern);
		});
	if (families.length > 0)
		for (const table of inside) {
			if (ofFamilies(table)) for (const one of await inTexts(table, naming)) touched.add(one);
			else if (shares[table] === 'none' && (await inTexts(table, nameless)).length > 0) shares[table] = 'all';
			if (withNames.some((one) => one === table))
				for (const one of await asked(({ pattern }) => likeNamed(table, pattern))) touched.add(one);
			if (table === 'visit_events')
				for (const one of await engine.all(visitedWith(families))) touched.add(one);
		}
	const all = [...touched].sort();
	return { families: all, shares, rows: await heldOf(engine, all, inside, shares) };
}

export interface ErasedPart extends Required<HeldPart> {
	/** One for each family that was there, in the order in which they were named. */
	erasures: Erasure[];
}

/** @param day ISO day */
export async function eraseFrom(
	engine: Engine,
	families: readonly string[],
	{ day, why }: Pick<Erasure, 'day' | 'why'>
): Promise<ErasedPart> {
	const part = await heldForErasing(engine, families);
	const { rows, erasures } = eraseAll(part.rows, families, { day, why, number: erasureNumber });
	return { ...part, rows, erasures };
}
