// Looks for words in the bytes of a database: as they are, in UTF-16, in base64 at each of its three places, and in what DuckDB itself reads, which may be packed.

type Tables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** Base64 of a text as it looks wherever it begins within three bytes; without the edges that depend on its neighbours. */
const inBase64 = (word: string): Buffer[] =>
	[0, 1, 2].map((before) => {
		const whole = Buffer.from(`${'\0'.repeat(before)}${word}`)
			.toString('base64')
			.replace(/=+$/, '');
		return Buffer.from(whole.slice(before === 0 ? 0 : before + 1, -2));
	});

const forms = (word: string): [form: string, bytes: Buffer][] => [
	['plain', Buffer.from(word)],
	['UTF-16', Buffer.from(word, 'utf16le')],
	...inBase64(word).map((bytes): [string, Buffer] => ['base64', bytes])
];

/** Where any of the words stands, in words; empty where none does. */
export function traces(database: Uint8Array, tables: Tables, words: readonly string[]): string[] {
	const bytes = Buffer.from(database);
	const inBytes = words.flatMap((word) =>
		forms(word).flatMap(([form, sought]) => (bytes.includes(sought) ? [`${word}: ${form}`] : []))
	);
	const inTables = Object.entries(tables).flatMap(([table, rows]) =>
		rows.flatMap((row) =>
			Object.entries(row).flatMap(([column, cell]) =>
				words.some((word) => cell.includes(word)) ? [`${table}.${column}: ${cell}`] : []
			)
		)
	);
	return [...inBytes, ...inTables];
}
