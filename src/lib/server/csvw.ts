// Says of each public table what its columns hold, as CSV on the Web wants it (W3C, Metadata Vocabulary for Tabular Data, 2015), and how it changes.
import type { Catalogue } from '../domain/catalogue.ts';
import { breakKinds, noteFields, observationStatuses } from '../domain/row-words.ts';
import { tableFiles, type ProgrammeTables, type TableName } from '../domain/tables.ts';
import { changesName } from '../domain/changes-told.ts';
import { languages, type Bilingual } from '../domain/text.ts';
import { columnMeanings } from '../subjects/data/words/columns.ts';
import { datasetWords } from '../subjects/data/words/dataset.ts';
import { changeColumns, changesTitle } from '../subjects/data/words/versions.ts';
import { changesColumns, changeWords } from './public-changes.ts';
import { tableChanges } from './table-changes.ts';

/** Where a reader of CSV on the Web looks for it, beside the table. */
export const metadataName = (file: string): string => `${file}-metadata.json`;

type Datatype = string | { base: string; format: string };

const oneOf = (words: readonly string[]): Datatype => ({ base: 'string', format: `^(${words.join('|')})$` });
const datatypes: Record<string, Datatype> = {
	...Object.fromEntries(
		['numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower', 'upper', 'contacted'].map((name) => [
			name,
			'number'
		])
	),
	...Object.fromEntries(['homes', 'residents', 'tile_column', 'tile_row'].map((name) => [name, 'integer'])),
	...Object.fromEntries(['date', 'retrieved'].map((name) => [name, 'date'])),
	period: { base: 'string', format: '^[0-9]{4}(-Q[1-4])?$' },
	status: oneOf(observationStatuses),
	kind: oneOf(breakKinds),
	field: oneOf(noteFields)
};

export const inBoth = (text: Bilingual) =>
	languages.map((language) => ({ '@value': text[language], '@language': language }));

function columnOf(table: TableName, name: string, required: boolean) {
	const meaning = name === 'synthetic' ? datasetWords.marked : columnMeanings[table]?.[name];
	return {
		name,
		titles: name,
		...(meaning && { 'dc:description': inBoth(meaning) }),
		datatype: datatypes[name] ?? 'string',
		// A point stands where a figure is hidden.
		null: ['', '.'],
		...(required && { required: true })
	};
}

export function csvwOf(
	table: TableName,
	tables: ProgrammeTables,
	{ programme }: Pick<Catalogue, 'programme'>
) {
	const { required, optional, key } = tableFiles[table];
	const names = [...required, ...optional, ...(programme.synthetic ? ['synthetic'] : [])];
	const changes = tableChanges(table, tables);
	// What may be hidden or not known yet is empty; a row is known by what may not.
	const sure = new Set<string>(required.filter((name) => name !== 'contacted'));
	const keys = key.filter((name) => sure.has(name));
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
		url: `${table}.csv`,
		'rdfs:seeAlso': { '@id': changesName(table) },
		'dc:title': inBoth(datasetWords.table(table)),
		...(programme.synthetic && { 'dc:description': inBoth(datasetWords.synthetic) }),
		...(programme.licence !== undefined && { 'dc:license': { '@id': programme.licence } }),
		dialect: { encoding: 'utf-8', delimiter: ',', header: true },
		tableSchema: {
			columns: names.map((name) => columnOf(table, name, sure.has(name))),
			...(keys.length === key.length && { primaryKey: keys })
		},
		...(changes && { notes: changes })
	};
}

const told = (name: string): name is keyof typeof changeColumns => Object.hasOwn(changeColumns, name);
/** Keys stand after the first three, and may bear any name. */
function meaningOf(name: string, place: number): Bilingual {
	if (name === 'synthetic') return datasetWords.marked;
	return (place < 3 || name === 'columns') && told(name) ? changeColumns[name] : changeColumns.key;
}

/** Of the list of what changed in a table: keys are as they stand in the table, and empty where nothing could be compared. */
export function changesCsvwOf(table: string, { programme }: Pick<Catalogue, 'programme'>) {
	const names = [...changesColumns(table), ...(programme.synthetic ? ['synthetic'] : [])];
	const own: Record<string, Datatype> = {
		publication: { base: 'string', format: '^([1-9][0-9]*|draft)$' },
		made: 'date',
		change: oneOf(changeWords)
	};
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
		url: changesName(table),
		'dc:title': inBoth(changesTitle(table)),
		...(programme.synthetic && { 'dc:description': inBoth(datasetWords.synthetic) }),
		...(programme.licence !== undefined && { 'dc:license': { '@id': programme.licence } }),
		dialect: { encoding: 'utf-8', delimiter: ',', header: true },
		tableSchema: {
			columns: names.map((name, place) => ({
				name,
				titles: name,
				'dc:description': inBoth(meaningOf(name, place)),
				datatype: (place < 3 && own[name]) || 'string',
				null: [''],
				...((name === 'publication' || name === 'change') && { required: true })
			}))
		}
	};
}
