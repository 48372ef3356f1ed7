// `npm run generate [-- --out folder]`: writes the synthetic demonstration programme; the same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { clients } from './generator/clients.ts';
import { effort, effortTotals } from './generator/effort.ts';
import { assessments, households } from './generator/households.ts';
import { observations } from './generator/observations.ts';
import { areas } from './generator/places.ts';
import { actions, results } from './generator/plans.ts';
import { responses } from './generator/responses.ts';
import { bottlenecks, breaks, events, notes, reach } from './generator/story.ts';
import { surveys } from './generator/surveys.ts';
import { csv, type Table } from './generator/table.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const folder = path.resolve(values.out ?? path.join(root, 'data/velve-lindenhof'));
const definitions = readDefinitions(path.join(root, 'indicators'));

const tables: Record<string, Table> = {
	areas: areas(),
	observations: observations(),
	surveys: surveys(),
	breaks: breaks(),
	events: events(),
	notes: notes(),
	reach: reach(),
	bottlenecks: bottlenecks(),
	households: households(),
	assessments: assessments(),
	results: results(definitions.results),
	actions: actions(),
	responses: responses(definitions.questionnaire),
	clients: clients(definitions.experience),
	effort: effort(),
	'effort-totals': effortTotals()
};

mkdirSync(folder, { recursive: true });
for (const [name, table] of Object.entries(tables)) {
	writeFileSync(path.join(folder, `${name}.csv`), csv(table));
	process.stderr.write(`${name}.csv: ${table.rows.length}\n`);
}
