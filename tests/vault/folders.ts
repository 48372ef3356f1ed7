// Random small programme folders for the sealing tests: every restricted file, with and without consent, and awkward texts.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';

type Row = Record<string, string>;

export interface Folder {
	households: Row[];
	assessments: Row[];
	results: Row[];
	actions: Row[];
	surveys: Row[];
	responses: Row[];
	/** Only in the folders of whoever counts it. */
	effort?: Row[];
}
export const restrictedFiles = [
	'households',
	'assessments',
	'results',
	'actions',
	'surveys',
	'responses'
] as const satisfies readonly (keyof Folder)[];

const areas = ['velve', 'lindenhof', 'stevenfenne'];
const pad = (number: number, length = 2): string => String(number).padStart(length, '0');
const day = fc
	.tuple(
		fc.integer({ min: 2009, max: 2011 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 })
	)
	.map(([year, month, date]) => `${year}-${pad(month)}-${pad(date)}`);
const text = fc.oneof(
	fc.constantFrom(
		'Schuld regelen',
		'=SUM(A1)',
		'met "haken", komma',
		"d'Amico; twee",
		'café – nº 7',
		'a\u2028b'
	),
	fc.stringMatching(/^[A-Za-z]{1,12}$/)
);

/** A pseudonym that no other bytes look like. */
const pseudonym = (place: number, seed: string): string => `gezin-${seed}-${pad(place, 3)}`;

const household = fc.record({
	area: fc.constantFrom(...areas),
	started: day,
	consent: fc.oneof(
		{ weight: 4, arbitrary: fc.constant('2012-01-01') },
		{ weight: 1, arbitrary: fc.constant('') }
	),
	withdrawn: fc.oneof(
		{ weight: 5, arbitrary: fc.constant('') },
		{ weight: 1, arbitrary: fc.constant('2012-05-01') }
	),
	coach: fc.constantFrom('K1', 'K2'),
	adults: fc.constantFrom('1', '2'),
	children: fc.constantFrom('0', '3')
});
const assessment = fc.record({
	domain: fc.constantFrom(...lifeDomainIds),
	date: day,
	rung: fc.constantFrom('1', '2', '3', '4', '5'),
	assessor: fc.constantFrom('coach', 'family', 'both'),
	coach: fc.constantFrom('', 'K9')
});
const result = fc.record({
	result: fc.constantFrom('a', 'b'),
	date: day,
	status: fc.constantFrom('open', 'met', 'lapsed', 'not-applicable')
});
const action = fc.record({
	domain: fc.constantFrom(...lifeDomainIds),
	action: text,
	kind: fc.constantFrom('agreement', 'support', 'reward', 'sanction'),
	actor: fc.constantFrom('family', 'coach', 'organisation'),
	organisation: fc.constantFrom('', 'Stadsbank'),
	opened: day,
	due: fc.constant(''),
	closed: fc.constant(''),
	status: fc.constantFrom('planned', 'doing', 'done', 'dropped')
});

const unique = (rows: Row[], key: string[]): Row[] => [
	...new Map(rows.map((row) => [key.map((name) => row[name]).join('|'), row])).values()
];

/** @param results ids that the definitions know */
export const folders = (results: readonly string[], items: readonly string[], indicator: string) =>
	fc
		.record({
			seed: fc.stringMatching(/^[b-df-hj-np-tv-z]{6}$/),
			families: fc.array(
				fc.record({
					household,
					assessments: fc.array(assessment, { maxLength: 8 }),
					results: fc.array(result, { maxLength: 3 }),
					actions: fc.array(action, { maxLength: 3 })
				}),
				{ minLength: 1, maxLength: 12 }
			),
			answers: fc.array(fc.constantFrom('0', '1'), { maxLength: 5 }),
			scores: fc.array(fc.constantFrom('0', '2', '4'), { maxLength: 4 })
		})
		.map(({ seed, families, answers, scores }): Folder => {
			const of = <Name extends 'assessments' | 'results' | 'actions'>(name: Name): Row[] =>
				families.flatMap((family, place) =>
					family[name].map((row): Row => ({ household: pseudonym(place, seed), ...row }))
				);
			const known = (row: Row): Row => ({ ...row, result: results[row.result === 'a' ? 0 : 1] ?? '' });
			return {
				households: families.map(({ household: own }, place) => ({
					household: pseudonym(place, seed),
					...own,
					ended: '',
					end_reason: ''
				})),
				assessments: unique(of('assessments'), ['household', 'domain', 'date', 'assessor']),
				results: unique(of('results').map(known), ['household', 'result', 'date']),
				actions: unique(of('actions'), ['household', 'domain', 'action', 'opened']),
				surveys: answers.map((value, place) => ({
					wave: '2009-Q1',
					area: 'velve',
					respondent: `r${place}`,
					indicator,
					value,
					weight: ''
				})),
				responses: scores.map((score, place) => ({
					wave: '2011-Q1',
					group: 'coach',
					respondent: `c${place}`,
					organisation: '',
					item: items[place % items.length] ?? '',
					score
				}))
			};
		});

/** Writes a folder as a municipality would deliver it; each file with its header, rows or not. */
export function writeFolder(place: string, folder: Folder): void {
	mkdirSync(place, { recursive: true });
	const put = (file: string, rows: Row[], columns: string[]): void =>
		writeFileSync(path.join(place, `${file}.csv`), `${Papa.unparse({ fields: columns, data: rows })}\n`);
	put(
		'areas',
		areas.map((area) => ({ area, name: area, role: 'experiment' })),
		['area', 'name', 'role']
	);
	put('observations', [], ['indicator', 'area', 'period', 'status', 'source', 'retrieved']);
	put('households', folder.households, [
		...[
			'household',
			'area',
			'started',
			'ended',
			'end_reason',
			'coach',
			'adults',
			'children',
			'consent',
			'withdrawn'
		]
	]);
	put('assessments', folder.assessments, ['household', 'domain', 'date', 'rung', 'assessor', 'coach']);
	put('results', folder.results, ['household', 'result', 'date', 'status']);
	put('actions', folder.actions, [
		...['household', 'domain', 'action', 'kind', 'actor', 'organisation', 'opened', 'due', 'closed', 'status']
	]);
	put('surveys', folder.surveys, ['wave', 'area', 'respondent', 'indicator', 'value', 'weight']);
	if (folder.effort)
		put('effort', folder.effort, [
			...['group', 'household', 'organisation', 'period', 'contact', 'contacts', 'hours', 'domain', 'note']
		]);
	put('responses', folder.responses, ['wave', 'group', 'respondent', 'organisation', 'item', 'score']);
}
