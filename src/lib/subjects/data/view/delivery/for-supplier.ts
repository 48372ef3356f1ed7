// What is still wrong with a delivery, for whoever delivered it: a workbook with the cells marked and a letter, in one zip.
import { zipSync } from 'fflate';
import type { Language } from '../../../../domain/text.ts';
import { supplierFiles } from '../../../../report/supplier/supplier-files.ts';
import type { Held } from './held.ts';

export async function forSupplier(held: Held, language: Language): Promise<Uint8Array> {
	const { programme } = held.basis.definitions;
	const parts = [...held.parts.entries()]
		.filter(([, { left }]) => !left)
		.map(([index, { delivered }]) => ({
			part: delivered,
			problems: held.found
				.filter(({ part, remark }) => part === index && !remark)
				// As the table itself counts and names: the files name the place in the source by themselves.
				.map(({ problem, row, column }) => ({ ...problem, row, column }))
		}));
	const context = { programme: programme.name[language], supplier: null, by: null, language };
	return zipSync(Object.fromEntries(await supplierFiles(parts, held.unread, context)));
}
