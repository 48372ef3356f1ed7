// What is still wrong with one file of a delivery, for whoever delivered it: a workbook with the cells marked and a letter, in one zip.
import { zipSync } from 'fflate';
import type { Language } from '../../../../domain/text.ts';
import { supplierFiles } from '../../../../report/supplier/supplier-files.ts';
import type { Held } from './held.ts';

/** In Dutch, as suppliers read it; and in the reader's language besides. */
export async function forSupplier(held: Held, file: string, language: Language): Promise<Uint8Array> {
	const { programme } = held.basis.definitions;
	const parts = [...held.parts.entries()]
		.filter(([, { left, delivered }]) => !left && delivered.file === file)
		.map(([index, { delivered }]) => ({
			part: delivered,
			problems: held.found
				.filter(({ part, remark }) => part === index && !remark)
				// As the table itself counts and names: the files name the place in the source by themselves.
				.map(({ problem, row, column }) => ({ ...problem, row, column }))
		}));
	const unread = held.unread.filter((one) => one.file === file);
	const files: [string, Uint8Array][] = [];
	for (const own of new Set<Language>(['nl', language])) {
		const context = { programme: programme.name[own], supplier: null, by: null, language: own };
		files.push(...(await supplierFiles(parts, unread, context)));
	}
	return zipSync(Object.fromEntries(files));
}
