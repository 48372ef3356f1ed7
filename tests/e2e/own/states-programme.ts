// A programme folder that holds every state: one goal for each, in one neighbourhood of two parts beside two control areas.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { debtAdvisers, villageDefinitions } from '../../content/village.ts';
import { root, type OwnProgramme } from './programme.ts';
import { control, experiment, goals, others, type StateGoal } from './states-goals.ts';

const definitionOf = ({ id, settings }: StateGoal, order: number): string => {
	const words = { nl: `Doel ${id}`, en: `Goal ${id}` };
	const front = {
		...{ id, order, name: words, short: words, domain: 'wonen', kind: 'proportion', better: 'lower' },
		...{ population: { nl: 'inwoners', en: 'residents' }, baseline: 0.2, target: 0.1 },
		source: { nl: 'Telling (verzonnen)', en: 'Count (invented)' },
		...settings
	};
	const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `---
${lines.join('\n')}
---

# nl

## Wat meet dit?

Een toestand van de pagina.

## Let op

Dit doel bestaat alleen in een test.

# en

## What does this measure?

A state of the page.

## Caution

This goal exists in a test only.
`;
};

const columns = [
	...['indicator', 'area', 'period', 'numerator', 'denominator', 'mean', 'sd', 'n', 'value'],
	...['status', 'source', 'retrieved']
];
type Row = Record<string, string>;

/** `oost 2008-Q2 400/2000` as a row. */
function rowOf(indicator: string, line: string): Row {
	const [area = '', period = '', figure = ''] = line.split(' ');
	const row = { indicator, area, period, status: 'final', source: 'Telling (verzonnen)' };
	const found = /^(?:(?<mean>[\d.]+)±(?<sd>[\d.]+)\/(?<n>\d+)|(?<numerator>\d+)\/(?<denominator>\d+))$/.exec(
		figure
	);
	const cells = figure === '.' ? { numerator: '.', denominator: '.' } : (found?.groups ?? { value: figure });
	return { ...row, ...cells, retrieved: '2010-08-01' };
}

/** The neighbourhood as a whole: its parts added up, hidden where one is, absent where they cannot be. */
function wholeOf(rows: Row[]): Row[] {
	const parts = rows.filter((row) => experiment.includes(row.area ?? ''));
	return [...new Set(parts.map((row) => row.period))].flatMap((period): Row[] => {
		const own = parts.filter((row) => row.period === period);
		const [first] = own;
		if (first === undefined || own.length < experiment.length) return [];
		const hidden = own.find((row) => row.numerator === '.');
		if (hidden) return [{ ...hidden, area: 'wijk' }];
		if (first.numerator === undefined) return [{ ...first, area: 'wijk' }];
		const sum = (column: string) => String(own.reduce((all, row) => all + Number(row[column]), 0));
		return [{ ...first, area: 'wijk', numerator: sum('numerator'), denominator: sum('denominator') }];
	});
}

/** The repository's quarters and life domains, and words of its own: no assumption, note or name of the repository's programme. */
function programme(): string {
	const text = readFileSync(path.join(root, 'indicators/programme.yaml'), 'utf8');
	const left = readdirSync(path.join(root, 'indicators/neighbourhood')).map((name) =>
		name.replace('.md', '')
	);
	const block = (key: string) => new RegExp(`^${key}:\\n(?: .*\\n|\\n|#.*\\n)+`, 'm');
	return text
		.replace(/^#.*\n/gm, '')
		.replace(/^id: .*$/m, 'id: de-wijk')
		.replace(block('name'), 'name: { nl: Schuldhulp De Wijk, en: Debt relief De Wijk }\n')
		.replace(block('synthetic_note'), 'synthetic_note: { nl: Alles is verzonnen., en: All is invented. }\n')
		.replace(block('synthetic_method'), '')
		.replace(block('synthetic_caption'), '')
		.replace(block('workers'), `workers: ${JSON.stringify(debtAdvisers)}\n`)
		.replace(block('assumptions'), '')
		.replace(/^area: .*$/m, `area: wijk\nleave_out: [${left.join(', ')}]`)
		.replace(/^target: .*$/m, 'target: 2010-Q2');
}

/** Makes the folder in this place, and names one for its build. */
export function prepareStates(place: string): OwnProgramme {
	const folder = path.join(place, 'programme');
	const own = path.join(folder, 'indicators/neighbourhood');
	mkdirSync(own, { recursive: true });
	for (const [name, text] of Object.entries({ ...villageDefinitions, programme: programme() }))
		writeFileSync(path.join(folder, 'indicators', `${name}.yaml`), text);
	goals.forEach((goal, at) => writeFileSync(path.join(own, `${goal.id}.md`), definitionOf(goal, at + 1)));
	const write = (file: string, fields: string[], rows: Row[]) =>
		writeFileSync(
			path.join(folder, file),
			Papa.unparse({ fields, data: rows.map((row) => fields.map((field) => row[field] ?? '')) })
		);
	write(
		'areas.csv',
		['area', 'name', 'role', 'part_of'],
		[
			{ area: 'wijk', name: 'De Wijk', role: 'experiment' },
			...experiment.map((area) => ({ area, name: `Wijk ${area}`, role: 'experiment', part_of: 'wijk' })),
			...control.map((area) => ({ area, name: `Wijk ${area}`, role: 'control' })),
			...others.map((area) => ({ area, name: `Buurt ${area}`, role: 'reference' }))
		]
	);
	write(
		'observations.csv',
		columns,
		goals.flatMap(({ id, figures }) => {
			const rows = figures.map((line) => rowOf(id, line));
			return [...wholeOf(rows), ...rows];
		})
	);
	write(
		'breaks.csv',
		['indicator', 'area', 'period', 'kind', 'reason'],
		goals.flatMap(({ id, breaks = [] }) =>
			breaks.map((period) => ({
				...{ indicator: id, area: '', period, kind: 'definition' },
				reason: 'De bron telt sindsdien anders (verzonnen).'
			}))
		)
	);
	return { folder, build: path.join(place, 'build') };
}
