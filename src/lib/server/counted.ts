// Counts about people as they leave, each with its place and its name, beside what earlier reports and publications had there.
import type { ProcessFigure } from '../subjects/process/figure/process.ts';
import { processWords } from '../subjects/process/words/page.ts';
import { reportFamilyWords } from '../subjects/report/words/families.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { placeKey, type Earlier, type Place, type Shown, type TableCell } from '../domain/consequence.ts';
import { planItemKinds } from '../domain/publication-cells.ts';
import { respondentGroups } from '../domain/row-words.ts';
import { languages, type Bilingual, type Language } from '../domain/text.ts';
import { workersOf } from '../language/workers.ts';
import type { OpenedProgramme } from './programme.ts';

export type Leaving = Pick<
	OpenedProgramme,
	'catalogue' | 'publication' | 'release' | 'earlier' | 'publications'
>;

/** `Resultaten in gezinnen, Schuldenvrij: gehaald`. */
function named(whole: Bilingual, row: Bilingual | null, column: Bilingual | null): Bilingual {
	const said = languages.map((language) => {
		const first = [whole[language], row?.[language]].filter(Boolean).join(', ');
		return [language, column ? `${first}: ${column[language]}` : first] as const;
	});
	return Object.fromEntries(said) as Bilingual;
}

function groupName({ programme }: Pick<Catalogue, 'programme'>, row: string | null): Bilingual | null {
	const group = respondentGroups.find((one) => one === row);
	if (!group) return null;
	const say = (language: Language) => processWords[language].groups(workersOf(programme, language))[group];
	return { nl: say('nl'), en: say('en') };
}

/** What a row of a protected table is about: a result, a life domain, a kind of item, or a group of respondents. */
function rowName(catalogue: Catalogue, row: string | null): Bilingual | null {
	const { results, programme } = catalogue;
	const result = results.find((one) => one.id === row)?.short;
	const domain = programme.domains.find((one) => one.id === row)?.name;
	const kind = planItemKinds.find((one) => one === row);
	const item = kind && { nl: reportFamilyWords.nl.kinds[kind], en: reportFamilyWords.en.kinds[kind] };
	return result ?? domain ?? item ?? groupName(catalogue, row);
}

function cellOf({ catalogue, publication }: Leaving, table: string, row: string | null, column: string) {
	const planned = publication.tables.find((one) => one.id === table);
	const whole = planned?.name ?? { nl: table, en: table };
	const own = planned?.cells.find((one) => one.id === column)?.name ?? { nl: column, en: column };
	return { table, row, column, name: named(whole, rowName(catalogue, row), own) } satisfies TableCell;
}

const placed = (area: string | null, period: string, cell: TableCell): Place => ({
	...{ page: 'families', indicator: null, area, period, cell }
});

/** The protected tables, every cell of them, shown or hidden. */
export const countsAboutPeople = (programme: Leaving): Shown[] =>
	(programme.release?.tables ?? []).flatMap(({ table, cells }) =>
		cells.map(({ area, period, subject, cell, value, hidden }) => ({
			...placed(area, period, cellOf(programme, table, subject, cell)),
			is: { value, hidden, unit: 'people' as const },
			provisional: false,
			note: ''
		}))
	);

/** Earlier frozen reports and publications, each with what it showed about people. */
export function earlierCounts({ earlier, publications }: Leaving): Earlier[] {
	const unnamed = { nl: '', en: '' };
	const keyOf = (area: string | null, period: string, table: string, row: string | null, column: string) =>
		placeKey(placed(area, period, { table, row, column, name: unnamed }));
	return [
		...earlier.map(({ file, release }) => ({
			file,
			period: release.period,
			counts: Object.fromEntries(
				release.tables.flatMap(({ table, cells }) =>
					cells.map(
						({ area, period, subject, cell, value }) =>
							[keyOf(area, period, table, subject, cell), value] as const
					)
				)
			)
		})),
		...publications.map(({ file: { sequence, period, cells } }) => ({
			file: `publication-${sequence}.json`,
			period,
			counts: Object.fromEntries(
				cells.map(
					({ table, area, period: at, row, column, value }) =>
						[keyOf(area, at, table, row, column), value] as const
				)
			)
		}))
	];
}

/** The means of the questionnaire, a group and subject each; what was not asked is not there. */
export function questionnaireMeans({ wave, constructs }: ProcessFigure, catalogue: Catalogue): Shown[] {
	return constructs.flatMap((one) =>
		respondentGroups.flatMap((group): Shown[] => {
			const found = one[group];
			if (!found) return [];
			const name = named(one.name, null, groupName(catalogue, group));
			const cell = { table: 'questionnaire', row: one.construct, column: group, name };
			const place: Place = { page: 'process', indicator: null, area: null, period: wave, cell };
			const is = { value: found.mean, hidden: found.hidden, unit: 'score' as const };
			return [{ ...place, is, provisional: false, note: '' }];
		})
	);
}
