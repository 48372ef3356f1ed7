// Which files a programme folder on this device can have, by their path: about people, sealed, or plain; any other is not ours to keep.
import { tableFiles, type TableName } from '../domain/tables.ts';
import { geometryPath } from './merge-geometry.ts';

export const sealedPath = 'huishoudens.age';
export const logPath = 'deliveries.csv';

export const restrictedTables = Object.entries(tableFiles)
	.filter(([, { restricted }]) => restricted)
	.map(([name]) => name)
	.filter((name): name is TableName => name in tableFiles);

export const isRestricted = (table: string): boolean => restrictedTables.some((one) => one === table);

const plainFiles = new Set([
	...Object.keys(tableFiles)
		.filter((table) => !isRestricted(table))
		.map((table) => `${table}.csv`),
	...[geometryPath, logPath, 'programme.yaml', 'programme.yml', 'publication.yaml', 'readme.md']
]);
/** What lies in folders of its own: definitions, mappings, earlier frozen reports, the look. */
const inFolders =
	/^(indicators\/([\w.-]+\/)*[\w.-]+\.(ya?ml|md)|mappings\/[\w.-]+\.ya?ml|releases\/[\w.-]+\.(jsonl?|age)|theme\/[\w.-]+\.(ya?ml|svg|png|woff2))$/i;

export type PathKind = 'restricted' | 'sealed' | 'plain' | 'unknown';

export function kindOfPath(path: string): PathKind {
	const name = path.toLowerCase();
	const table = /^([a-z-]+)\.csv$/.exec(name)?.[1];
	if (table !== undefined && isRestricted(table)) return 'restricted';
	if (name === sealedPath) return 'sealed';
	if (plainFiles.has(name)) return 'plain';
	return inFolders.test(path) && !path.includes('..') ? 'plain' : 'unknown';
}
