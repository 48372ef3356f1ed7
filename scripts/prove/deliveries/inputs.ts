// Two deliveries that are known from each other, about neighbourhoods and about families, with words in them that nothing else holds.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { LocalDefinitions } from '../../../src/lib/local/local-set.ts';
import { readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';
import type { Delivered } from '../../../tests/local/page/page.ts';

const root = path.join(import.meta.dirname, '../../..');
const folder = path.join(root, 'data/velve-lindenhof');

export interface Inputs {
	definitions: LocalDefinitions;
	/** Of the one who may open what is sealed. */
	identity: string;
	first: Delivered;
	second: Delivered;
	/** Texts of families: they stand on no disk. */
	secrets: string[];
	/** Texts of neighbourhoods: they may. */
	marks: { first: string; second: string };
}

/** The first rows of a file of the demonstration, with one of its texts replaced. */
function rowsOf(table: string, count: number, from = '', to = ''): string {
	const [header = '', ...rows] = readFileSync(path.join(folder, `${table}.csv`), 'utf8').split('\n');
	return `${[header, ...rows.slice(0, count)].join('\n').replaceAll(from || '\0', to)}\n`;
}

/** @param seed tells the words of one run from those of another */
export async function makeInputs(seed: number): Promise<Inputs> {
	const { programme, indicators, results, questionnaire } = readDefinitions(
		path.join(root, 'indicators'),
		folder
	);
	const identity = await generateX25519Identity();
	const key = await identityToRecipient(identity);
	const secrets = [`gezinswoord-een-${seed}-qxz`, `gezinswoord-twee-${seed}-qxz`];
	const marks = { first: `buurtbron-een-${seed}`, second: `buurtbron-twee-${seed}` };
	const source = 'Sociale Dienst (verzonnen)';
	const families = (secret: string, rows: number): Delivered => ({
		households: rowsOf('households', 400),
		assessments: rowsOf('assessments', rows),
		actions: rowsOf('actions', 40, 'gesprek met de buren', secret)
	});
	return {
		definitions: {
			...{ programme, indicators, results, questionnaire },
			recipients: [{ role: 'leader', key }]
		},
		identity,
		first: {
			areas: rowsOf('areas', 100),
			observations: rowsOf('observations', 3000, source, marks.first),
			...families(secrets[0] ?? '', 300)
		},
		second: {
			observations: rowsOf('observations', 5000, source, marks.second),
			...families(secrets[1] ?? '', 500)
		},
		...{ secrets, marks }
	};
}
