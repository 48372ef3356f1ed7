// Specimens of the process page: coaches beside organisations, a plot a table.
import { workersOf } from '../../../src/lib/language/workers.ts';
import Printed from '../../../src/lib/subjects/process/view/Printed.svelte';
import Subjects from '../../../src/lib/subjects/process/view/Subjects.svelte';
import { specimen, type Specimen } from '../specimen.ts';

export const processSpecimens: Specimen[] = [
	specimen('process', 'Subjects', Subjects, ({ process, questionnaire, site }, language) =>
		[...new Set(process.constructs.map((one) => one.table))]
			.sort((a, b) => a - b)
			.map((table) => [
				`table ${table}`,
				{
					table,
					constructs: process.constructs.filter((one) => one.table === table),
					questionnaire,
					workers: workersOf(site.programme, language),
					synthetic: process.synthetic,
					language
				}
			])
	),
	specimen('process', 'Printed', Printed, ({ process, questionnaire, site }, language) => [
		[
			'',
			{
				questionnaire,
				constructs: process.constructs,
				workers: workersOf(site.programme, language),
				language
			}
		]
	])
];
