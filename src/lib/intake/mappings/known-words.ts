// What may stand in a column of ours: the areas, goals and questions of the programme, and the words of the contract.
import type { Area } from '../../domain/area.ts';
import * as words from '../../domain/row-words.ts';
import type { TableName } from '../../domain/tables.ts';
import type { Bilingual } from '../../domain/text.ts';
import type { Definitions } from '../context.ts';

export interface Known {
	id: string;
	/** Other names that it goes by, and codes. */
	names: readonly string[];
	/** What a person is told. */
	name: Bilingual | string;
}

/** What suppliers write in Dutch for the words of the contract. */
const meant: Readonly<Record<string, readonly string[]>> = {
	...{ final: ['definitief', 'vastgesteld'], provisional: ['voorlopig'] },
	...{ control: ['controle'], reference: ['vergelijking'], 'sub-area': ['deelgebied'] },
	...{ family: ['gezin'], organisation: ['organisatie'], met: ['behaald', 'gehaald'] },
	...{ lapsed: ['vervallen'], planned: ['gepland'], doing: ['bezig'], done: ['klaar'] },
	...{ definition: ['definitie'], boundary: ['grens'], source: ['bron'], population: ['groep'] },
	...{ agreement: ['afspraak'], support: ['steun'] }
};

/** Our word for one of theirs, in Dutch. */
export const meaningOf = (word: string): string | undefined =>
	Object.entries(meant).find(([, also]) => also.includes(word.trim().toLowerCase()))?.[0];

const worded = (ids: readonly string[]): Known[] =>
	ids.map((id) => ({ id, names: meant[id] ?? [], name: id }));

const wholeNumbers = (from: number, to: number): string[] =>
	Array.from({ length: to - from + 1 }, (_, place) => String(from + place));

const statuses: Partial<Record<TableName, readonly string[]>> = {
	observations: words.observationStatuses,
	results: words.resultStatuses,
	actions: words.actionStatuses
};

/** Null where any text may stand. */
export function knownWords(
	our: string,
	table: TableName,
	{ programme, indicators, results, questionnaire, experience }: Definitions,
	areas: readonly Area[]
): Known[] | null {
	switch (our) {
		case 'area':
		case 'part_of':
			return areas.map(({ area: id, name, cbs_code }) => ({
				...{ id, name },
				names: [name, ...(cbs_code ? [cbs_code] : [])]
			}));
		case 'indicator':
			return indicators.map(({ id, name, short }) => ({
				...{ id, name },
				names: [name.nl, name.en, short.nl, short.en]
			}));
		case 'domain':
			return programme.domains.map(({ id, name }) => ({ id, name, names: [name.nl, name.en] }));
		case 'result':
			return results.map(({ id, name }) => ({ id, name, names: [name.nl, name.en] }));
		case 'item':
			// Coaches and organisations have items of the same number.
			if (table === 'clients') return worded((experience?.items ?? []).map(({ item }) => item));
			return worded([...new Set(questionnaire.items.map(({ item }) => item))]);
		case 'score':
			return worded(wholeNumbers(questionnaire.scale.min, questionnaire.scale.max));
		case 'value':
			return table === 'surveys' ? worded(wholeNumbers(0, 10)) : null;
		case 'rung':
			return worded(wholeNumbers(1, 5));
		case 'status':
			return worded(statuses[table] ?? []);
		case 'kind':
			return table === 'breaks' ? worded(words.breakKinds) : null;
		case 'assessor':
			return worded(words.assessors);
		case 'actor':
			return worded(words.actors);
		case 'group':
			return worded(table.startsWith('effort') ? words.effortGroups : words.respondentGroups);
		case 'contact':
			return worded(words.contactKinds);
		default:
			return null;
	}
}
