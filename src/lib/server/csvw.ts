// Says of each public table what its columns hold, as CSV on the Web wants it (W3C, Metadata Vocabulary for Tabular Data, 2015), and how it changes.
import type { Catalogue } from '../domain/catalogue.ts';
import { breakKinds, noteFields, observationStatuses } from '../domain/row-words.ts';
import { tableFiles, type ProgrammeTables, type TableName } from '../domain/tables.ts';
import { languages, type Bilingual } from '../domain/text.ts';
import { columnMeanings } from '../subjects/data/words/columns.ts';
import { datasetWords } from '../subjects/data/words/dataset.ts';
import { tableChanges } from './table-changes.ts';

/** Where a reader of CSV on the Web looks for it, beside the table. */
export const metadataName = (table: TableName): string => `${table}.csv-metadata.json`;

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
	const changes = tableChanges(tables)[table];
	// What may be hidden or not known yet is empty; a row is known by what may not.
	const sure = new Set<string>(required.filter((name) => name !== 'contacted'));
	const keys = key.filter((name) => sure.has(name));
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
		url: `${table}.csv`,
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
