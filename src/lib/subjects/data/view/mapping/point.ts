// What somebody is shown of a supplier's table to point in: its columns with examples, and what they are likely to be.
import { tableFiles, type TableName } from '../../../../domain/tables.ts';
import { chooseMapping, readMappings, withAreaCodes } from '../../../../intake/mappings/choose-mapping.ts';
import { shapesOf } from '../../../../intake/mappings/apply-zrm.ts';
import { askedIn, draftOfMapping, inTable } from '../../../../intake/mappings/draft.ts';
import { knownWords } from '../../../../intake/mappings/known-words.ts';
import { likelyPer, likelyTable, suggest, textsIn } from '../../../../intake/mappings/suggest.ts';
import { maskBsn } from '../../../../intake/report.ts';
import type { DeliveryBasis } from '../delivery/order.ts';
import type { Source, SourceColumn } from './pointing.ts';
import type { FoundTable } from './source-tables.ts';

/** So many different words of a column can be translated one by one. */
const wordsAtMost = 400;
const examplesShown = 3;

function columnsOf({ table }: FoundTable): SourceColumn[] {
	const { header, labels, valueLabels } = table;
	return header.flatMap((name, place): SourceColumn[] => {
		if (name === '' || header.indexOf(name) < place) return [];
		const texts = textsIn(table, name);
		const words = texts.size > wordsAtMost ? [] : [...texts];
		return [
			{
				name,
				label: labels[name] ?? null,
				// What may be somebody's number is shown nowhere.
				examples: [...texts.keys()].slice(0, examplesShown).map((text) => maskBsn(text).slice(0, 40)),
				different: texts.size,
				words: words
					.filter(([text]) => maskBsn(text) === text)
					.map(([text, count]) => ({ text, label: valueLabels[name]?.[text] ?? null, count })),
				per: likelyPer(table, name),
				double: header.lastIndexOf(name) > place
			}
		];
	});
}

/** A name of a file without what changes each quarter: `politie` of `Politie Twente 2011K1 (def).xlsx` with its words. */
export function nameOf(file: string): string {
	const words = file
		.replace(/^.*\//, '')
		.replace(/\.\w+$/, '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/(19|20)\d{2}/g, ' ')
		.split(/[^a-z0-9]+/)
		.filter(
			(word) => /[a-z]{3,}/.test(word) && !/^(kwartaal|quarter|definitief|versie|kopie|van|jaar)$/.test(word)
		);
	return words.slice(0, 4).join('-').slice(0, 40) || 'bestand';
}

function freeName(name: string, taken: readonly string[]): string {
	let free = name;
	for (let number = 2; taken.includes(free); number++) free = `${name}-${number}`;
	return free;
}

/** Columns whose words may be needed: of any use that a person may choose. */
const wordedColumns = (table: TableName): string[] => [
	...tableFiles[table].required,
	...tableFiles[table].optional
];

/**
 * @param wanted what it is to become, where somebody chose
 * @param saved the day on which the file was last saved
 */
export function sourceOf(
	found: FoundTable,
	wanted: TableName | null,
	saved: string | null,
	basis: DeliveryBasis
): Source {
	const { definitions, areas } = basis;
	const { place, kind, table: source } = found;
	const choice = chooseMapping(source, place.sheet, readMappings(basis.mappings).mappings);
	const kept = choice && 'mapping' in choice ? choice : null;
	const { zrm } = definitions;
	const editions = zrm ? shapesOf(source, zrm, null).map(({ edition }) => edition.edition) : [];
	const table = wanted ?? kept?.mapping.table ?? (editions.length > 0 ? 'assessments' : likelyTable(kind));
	const taken = basis.mappings.flatMap(({ name }) => (name === kept?.name ? [] : [name]));
	const isKept = kept !== null && kept.mapping.table === table;
	const made = isKept
		? {
				draft: inTable(draftOfMapping(withAreaCodes(kept.mapping, source, areas)), source.header),
				guesses: []
			}
		: suggest(source, table, { file: place.file, kind, saved }, basis);
	const known = Object.fromEntries(
		[...wordedColumns(table), ...(askedIn[table] ?? [])].flatMap((our) => {
			const words = knownWords(our, table, definitions, areas);
			return words && words.length > 0 ? [[our, words] as const] : [];
		})
	);
	return {
		...{ place, kind, known, editions, isKept },
		...{ sheets: found.sheets, heads: found.heads, rows: source.rows.length },
		columns: columnsOf(found),
		name: isKept ? kept.name.replace(/[^\w.-]+/g, '-') : freeName(nameOf(place.file), taken),
		taken,
		...made
	};
}
