// What a reader of a delivery wants to know of a table that was made ours: by which mapping, and what did not come along.
import type { Zrm } from '../../domain/zrm.ts';
import type { DeliveryNote } from '../delivery.ts';
import type { MappedTable } from '../mappings/apply-mapping.ts';
import type { MappedZrm } from '../mappings/apply-zrm.ts';
import type { TableMapping } from '../mappings/mapping.ts';
import type { FoundSheet } from './other-sheets.ts';

const listed = (counts: Readonly<Record<string, number>>): string =>
	Object.entries(counts)
		.map(([column, count]) => `${column} (${count})`)
		.join(', ');

export function notesOf(
	name: string | null,
	mapping: TableMapping | null,
	made: MappedTable | MappedZrm,
	found: FoundSheet,
	zrm: Zrm | undefined
): DeliveryNote[] {
	const notes: DeliveryNote[] = [];
	if (name !== null) {
		const constant = Object.entries(mapping?.constant ?? {}).map(([column, text]) => `${column}: ${text}`);
		const { rows, others, blank } = made.left;
		const parameters = {
			...{ name, constant: constant.join(', '), unused: made.unused.join(', ') },
			...{ rows: String(rows), others: String(others), blank: String(blank) },
			missing: listed(found.declaredMissing ?? {})
		};
		notes.push({ code: 'mapping-applied', parameters });
	}
	const nulls = Object.entries(found.nulls ?? {}).filter(([column]) => !made.unused.includes(column));
	if (nulls.length > 0)
		notes.push({
			code: 'lost',
			parameters: { reason: 'typed-null', columns: listed(Object.fromEntries(nulls)) }
		});
	if (zrm && 'edition' in made) {
		const edition = zrm.editions.find(({ edition }) => edition === made.edition);
		const said = (language: 'nl' | 'en'): string => [edition?.lost[language], zrm.lost[language]].join(' ');
		const parameters = { edition: String(made.edition), placeless: String(made.placeless) };
		notes.push({
			code: 'lost',
			parameters: { reason: 'zrm', ...parameters, nl: said('nl'), en: said('en') }
		});
	}
	return notes;
}
