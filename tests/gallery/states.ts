// The demonstration in the states that a chart must withstand: nothing, one measurement, hidden, a break, sixty areas, long names.
import type { Area } from '../../src/lib/domain/area.ts';
import type { Catalogue } from '../../src/lib/domain/catalogue.ts';
import { quarterIndex } from '../../src/lib/domain/period.ts';
import type { Bilingual } from '../../src/lib/domain/text.ts';
import type { TableRow, TableRows } from '../../src/lib/engine/tables.ts';

/** A programme as answers ask it: what is measured, and the rows of every table. */
export interface Given {
	catalogue: Catalogue;
	rows: TableRows;
}

interface State {
	/** Above the specimen. */
	title: string;
	change: (given: Given) => Given;
}

const withRows = (given: Given, rows: TableRows): Given => ({ ...given, rows: { ...given.rows, ...rows } });
const textIn = (row: TableRow, column: string): string => String(row[column] ?? '');
const numberIn = (row: TableRow, column: string): number => Number(row[column] ?? 0);

const bare = { numerator: null, denominator: null, mean: null, sd: null, n: null } as const;
const hide = (row: TableRow, by: 'source' | 'programme'): TableRow => ({
	...row,
	...bare,
	n_effective: null,
	weight: null,
	value: null,
	lower: null,
	upper: null,
	hidden: true,
	hidden_by: by
});

/** The place in time of every indicator's latest measurement. */
function latestOf(rows: readonly TableRow[]): Map<string, number> {
	const latest = new Map<string, number>();
	for (const row of rows) {
		const indicator = textIn(row, 'indicator');
		latest.set(indicator, Math.max(latest.get(indicator) ?? 0, numberIn(row, 'period_index')));
	}
	return latest;
}

function oneMeasurement(given: Given): Given {
	const { observations = [], households = [] } = given.rows;
	const latest = latestOf(observations);
	const assessed = new Set((given.rows.assessments ?? []).map((row) => row.household));
	const family = households
		.filter((row) => row.consent && !row.withdrawn && assessed.has(row.household ?? ''))
		.slice(0, 1);
	const ofFamily = (rows: readonly TableRow[] = []) =>
		rows.filter((row) => family.some((one) => one.household === row.household));
	return withRows(given, {
		observations: observations.filter((row) => row.period_index === latest.get(textIn(row, 'indicator'))),
		surveys: [],
		survey_cells_protected: [],
		breaks: [],
		households: family,
		assessments: ofFamily(given.rows.assessments),
		results: ofFamily(given.rows.results),
		actions: ofFamily(given.rows.actions),
		responses: []
	});
}

/** As it stood two quarters after the start. */
const young = (given: Given): Given => {
	const last = quarterIndex(given.catalogue.programme.start) + 1;
	return withRows(given, {
		observations: (given.rows.observations ?? []).filter((row) => numberIn(row, 'period_index') <= last),
		surveys: [],
		survey_cells_protected: []
	});
};

/** The last two measurements of the experiment, every fifth before, and one control area as a whole. */
function hidden(given: Given): Given {
	const { observations = [], results_protected = [], reach_protected = [], responses = [] } = given.rows;
	const { areas } = given.catalogue;
	const latest = latestOf(observations);
	const roleOf = (row: TableRow) => areas.find((one) => one.area === row.area)?.role;
	const wholly = areas.filter((one) => one.role === 'control').at(-1)?.area;
	const few = new Map<string, Set<string>>();
	return withRows(given, {
		observations: observations.map((row) => {
			if (row.area === wholly) return hide(row, 'source');
			if (roleOf(row) !== 'experiment') return row;
			const back = (latest.get(textIn(row, 'indicator')) ?? 0) - numberIn(row, 'period_index');
			return back < 2 ? hide(row, 'programme') : back % 5 === 0 ? hide(row, 'source') : row;
		}),
		survey_cells_protected: [],
		results_protected: results_protected.map((row, place) =>
			place % 3 === 0 ? row : { ...row, value: null, hidden: true }
		),
		reach_protected: reach_protected.map((row) => ({ ...row, coached: null, ended: null })),
		// So few of each group that the threshold hides them.
		responses: responses.filter((row) => {
			const group = few.get(textIn(row, 'group')) ?? new Set<string>();
			few.set(textIn(row, 'group'), group);
			if (group.size < 3) group.add(textIn(row, 'respondent'));
			return group.has(textIn(row, 'respondent'));
		})
	});
}

const broken = (given: Given): Given =>
	withRows(given, {
		breaks: given.catalogue.indicators.map(({ id }) => ({
			indicator: id,
			area: null,
			period: '2010-Q1',
			period_index: 2010 * 4,
			kind: 'definition',
			reason: 'De bron telt vanaf dit kwartaal ook mensen die korter dan een maand ingeschreven staan.',
			reason_en: 'From this quarter on the source counts people who were enrolled for less than a month too.'
		}))
	});

/** The demonstration's other neighbourhoods over and over, each time a little larger. */
function sixtyAreas(given: Given): Given {
	const { catalogue, rows } = given;
	const models = catalogue.areas.filter((one) => one.role === 'reference' || one.role === 'control');
	const missing = Math.max(0, 60 - catalogue.areas.length);
	const copies = Array.from({ length: models.length === 0 ? 0 : missing }, (_, place) => {
		const model = models[place % models.length] as Area;
		const area: Area = {
			...model,
			area: `buurt-${place + 1}`,
			name: `Buurt ${place + 1}`,
			role: place % 4 === 0 ? 'control' : 'reference',
			part_of: null,
			tile_column: place % 10,
			tile_row: 5 + Math.floor(place / 10)
		};
		return { area, model: model.area, more: 1 + place / 40 };
	});
	const areas = [...catalogue.areas, ...copies.map((one) => one.area)];
	const { observations = [] } = rows;
	const copied = copies.flatMap(({ area, model, more }) =>
		observations
			.filter((row) => row.area === model)
			.map((row) => ({
				...row,
				area: area.area,
				...(typeof row.numerator === 'number' && typeof row.denominator === 'number'
					? { numerator: Math.min(row.denominator, Math.round(row.numerator * more)) }
					: {})
			}))
	);
	return {
		catalogue: { ...catalogue, areas },
		rows: { ...rows, areas, observations: [...observations, ...copied] }
	};
}

/** Names of a length that occurs, and one word that no line holds. */
function longNames(given: Given): Given {
	const { catalogue, rows } = given;
	const longer = (text: Bilingual): Bilingual => ({
		nl: `${text.nl}, met inbegrip van jeugdgezondheidszorgvoorzieningen voor wie kort geleden is verhuisd`,
		en: `${text.en}, including youth health care provisions for whoever moved a short while ago`
	});
	const areas = catalogue.areas.map((one, place) => ({
		...one,
		name: `${one.name} en Burgemeester-van-Heemstra-van-Nieuwegeinkwartier ${place + 1}`
	}));
	return {
		catalogue: {
			...catalogue,
			programme: { ...catalogue.programme, name: longer(catalogue.programme.name) },
			areas,
			indicators: catalogue.indicators.map((one) => ({
				...one,
				name: longer(one.name),
				short: longer(one.short)
			})),
			results: catalogue.results.map((one) => ({ ...one, name: longer(one.name), short: longer(one.short) }))
		},
		rows: {
			...rows,
			areas,
			observations: (rows.observations ?? []).map((row) => ({
				...row,
				source: `${textIn(row, 'source')}, gemeentelijke registratie van voorzieningen en verstrekkingen`
			})),
			households: (rows.households ?? []).map((row) => ({
				...row,
				coach: `${textIn(row, 'coach')} van der Wolterbeek Muller-Oosterhuis`
			}))
		}
	};
}

export const states = {
	usual: { title: 'As the demonstration has it', change: (given) => given },
	empty: {
		title: 'Empty: definitions and areas, no row',
		change: ({ catalogue, rows }) => ({ catalogue, rows: { areas: rows.areas ?? [] } })
	},
	one: { title: 'One measurement, one family', change: oneMeasurement },
	young: { title: 'Two quarters after the start', change: young },
	hidden: { title: 'Hidden, by the source and for few people', change: hidden },
	broken: { title: 'A break in every series', change: broken },
	sixty: { title: 'Sixty areas', change: sixtyAreas },
	long: { title: 'Long names', change: longNames }
} as const satisfies Record<string, State>;

export type StateId = keyof typeof states;
export const stateIds = Object.keys(states) as StateId[];
