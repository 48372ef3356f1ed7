// Reads indicators/: what is measured, as one checked object; a programme's own definitions go before the repository's.
import type { Catalogue } from '../../domain/catalogue.ts';
import { experienceSchema } from '../../domain/experience.ts';
import { familySchema, ladderSchema } from '../../domain/family.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Problem } from '../../domain/problem.ts';
import { pricesSchema } from '../../domain/prices.ts';
import { programmeSchema, soundThreshold, type Programme } from '../../domain/programme.ts';
import { publicationSchema, type PublicationPlan } from '../../domain/publication.ts';
import { questionnaireSchema } from '../../domain/questionnaire.ts';
import type { Recipient } from '../../domain/recipient.ts';
import type { Theme } from '../../domain/theme.ts';
import { zrmSchema, type Zrm } from '../../domain/zrm.ts';
import { readIndicator } from './indicator.ts';
import { DefinitionError, mistake, validated, type Mistake } from './mistakes.ts';
import {
	judgeExperience,
	judgeFamily,
	judgeLadder,
	judgeProgramme,
	judgePublication,
	judgeQuestionnaire,
	judgeRecipients,
	judgeTogether
} from './rules.ts';
import { judgePrices } from './prices.ts';
import { readTheme } from './theme.ts';
import { shown } from './shown.ts';
import { readYaml, type YamlSource } from './yaml.ts';
import { isNamed, kindAt, namesOf, path, readOrdinary } from '../machine.ts';
import { namesLike, placeIn, rivalsIn } from '../ordinary-file.ts';

export { DefinitionError } from './mistakes.ts';

export type Definitions = Pick<
	Catalogue,
	'programme' | 'indicators' | 'results' | 'ladder' | 'questionnaire' | 'experience' | 'prices'
> & {
	publication: PublicationPlan;
	/** Apart from the programme, which every page carries. */
	recipients: Recipient[];
	/** How scores of another instrument are read as ours. */
	zrm: Zrm;
	/** What its folder changes of the look, but for the colour, which the programme carries; null where it changes nothing. */
	theme: Theme | null;
	/** What may be so, but had better not. */
	remarks: Problem[];
};

/** False where there is nothing; what is there and is no folder is a mistake. */
function isFolder(place: string, mistakes: Mistake[]): boolean {
	const kind = kindAt(place);
	if (kind === 'folder') return true;
	if (!isNamed(place)) return false;
	const reason = kind === null ? 'dangling' : 'no-folder';
	mistakes.push(mistake(shown(place), null, 'unreadable-file', { reason }));
	return false;
}

/** The last folder that holds the file: a programme's own goes before the repository's. A link to nothing is there too. */
const findFile = (folders: readonly string[], ...name: string[]): string | undefined =>
	folders.map((folder) => placeIn(folder, ...name)).findLast(isNamed);

/** Which of the names that differ by case alone is meant nobody can know. */
function judgeNames(place: string, names: readonly string[], mistakes: Mistake[]): void {
	for (const { rivals } of rivalsIn(names))
		mistakes.push(mistake(shown(place), null, 'names-by-case', { names: rivals.join('\n') }));
}

/** The text of a file that was found; a mistake and null when it is no file. */
function textOf(file: string, mistakes: Mistake[]): string | null {
	const read = readOrdinary(file);
	if (typeof read !== 'string') return new TextDecoder().decode(read);
	mistakes.push(mistake(shown(file), null, 'unreadable-file', { reason: read }));
	return null;
}

function openYaml(folders: readonly string[], name: string, mistakes: Mistake[]): YamlSource {
	const file = findFile(folders, name);
	if (file === undefined) {
		const expected = shown(path.join(folders[0] ?? '', name));
		mistakes.push(mistake(expected, null, 'missing-file'));
		return { file: expected, data: undefined, lineOf: () => 1 };
	}
	const text = textOf(file, mistakes);
	return text === null
		? { file: shown(file), data: undefined, lineOf: () => 1 }
		: readYaml(shown(file), text, mistakes);
}

function readIndicators(folders: readonly string[], mistakes: Mistake[], remarks: Problem[]): Indicator[] {
	const names = new Set(
		folders
			.map((folder) => placeIn(folder, 'neighbourhood'))
			.filter((folder) => isFolder(folder, mistakes))
			.flatMap((folder) => {
				const own = namesOf(folder).filter((name) => /\.md$/i.test(name) && !name.startsWith('.'));
				judgeNames(folder, own, mistakes);
				return own.map((name) => name.toLowerCase());
			})
	);
	if (names.size === 0) {
		const file = shown(path.join(folders[0] ?? '', 'neighbourhood'));
		mistakes.push(mistake(file, null, 'no-indicators'));
	}
	const fileOfId = new Map<string, string>();
	const indicators = [...names].sort().flatMap((name) => {
		const file = findFile(folders, 'neighbourhood', name);
		if (file === undefined) return [];
		const label = shown(file);
		const text = textOf(file, mistakes);
		if (text === null) return [];
		const indicator = readIndicator(
			{ file: label, name: name.slice(0, -'.md'.length), text },
			mistakes,
			remarks
		);
		if (!indicator) return [];
		const other = fileOfId.get(indicator.id);
		if (other !== undefined) {
			const line = 1 + text.split('\n').findIndex((one) => /^id:/.test(one));
			mistakes.push(mistake(label, line, 'duplicate-id', { id: indicator.id, other }));
			return [];
		}
		fileOfId.set(indicator.id, label);
		return [indicator];
	});
	return indicators.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function remarksOf({ threshold }: Programme, { file, lineOf }: YamlSource): Problem[] {
	if (threshold >= soundThreshold) return [];
	const place = { file, row: lineOf(['threshold']), column: 'threshold' };
	const facts = { value: String(threshold), parameters: { sound: String(soundThreshold) } };
	return [{ ...place, code: 'low-threshold', ...facts }];
}

const themeGiven = (programme: ReturnType<typeof programmeSchema.parse> | null, source: YamlSource) =>
	programme?.theme ? { theme: programme.theme, source, place: ['theme'] } : null;

/**
 * The look of a programme's folder alone, by the rules of every reading.
 * @throws DefinitionError that names every mistake in it
 */
export function judgeLook(repoIndicators: string, programmeFolder: string): void {
	const mistakes: Mistake[] = [];
	// What else is wrong with that file is no mistake of the look.
	const elsewhere: Mistake[] = [];
	const source = openYaml(
		[repoIndicators, placeIn(programmeFolder, 'indicators')],
		'programme.yaml',
		elsewhere
	);
	const given = themeGiven(validated(programmeSchema, source, elsewhere), source);
	readTheme(programmeFolder, given, mistakes);
	if (mistakes.length > 0) throw new DefinitionError(mistakes);
}

/**
 * Every definition, checked. Files in `indicators/` inside the programme's folder replace files of the same name of the
 * repository and add goals to it; `leave_out` in programme.yaml drops goals.
 * @param repoIndicators the repository's `indicators/`
 * @param programmeFolder a programme's folder, which may hold an `indicators/` of its own
 * @throws DefinitionError that names every mistake with its file, its line and what to do
 */
export function readDefinitions(repoIndicators: string, programmeFolder?: string): Definitions {
	const own = programmeFolder === undefined ? [] : [placeIn(programmeFolder, 'indicators')];
	const mistakes: Mistake[] = [];
	if (programmeFolder !== undefined)
		judgeNames(programmeFolder, namesLike(programmeFolder, 'indicators'), mistakes);
	const folders = [repoIndicators, ...own.filter((folder) => isFolder(folder, mistakes))];
	for (const folder of folders) judgeNames(folder, namesOf(folder), mistakes);

	const sources = {
		programme: openYaml(folders, 'programme.yaml', mistakes),
		family: openYaml(folders, 'family.yaml', mistakes),
		ladder: openYaml(folders, 'ladder.yaml', mistakes),
		questionnaire: openYaml(folders, 'questionnaire.yaml', mistakes),
		experience: openYaml(folders, 'experience.yaml', mistakes),
		prices: openYaml(folders, 'prices.yaml', mistakes),
		publication: openYaml(folders, 'publication.yaml', mistakes),
		zrm: openYaml(folders, 'zrm.yaml', mistakes)
	};
	const programme = validated(programmeSchema, sources.programme, mistakes);
	const family = validated(familySchema, sources.family, mistakes);
	const ladder = validated(ladderSchema, sources.ladder, mistakes);
	const questionnaire = validated(questionnaireSchema, sources.questionnaire, mistakes);
	const experience = validated(experienceSchema, sources.experience, mistakes);
	const prices = validated(pricesSchema, sources.prices, mistakes);
	const publication = validated(publicationSchema, sources.publication, mistakes);
	const zrm = validated(zrmSchema, sources.zrm, mistakes);
	const remarks: Problem[] = [];
	const indicators = readIndicators(folders, mistakes, remarks);
	const given = themeGiven(programme, sources.programme);
	const theme = programmeFolder === undefined ? null : readTheme(programmeFolder, given, mistakes);

	if (programme) judgeProgramme(programme, sources.programme, mistakes);
	judgeRecipients(programme?.recipients ?? [], sources.programme, mistakes);
	if (family) judgeFamily(family.results, sources.family, mistakes);
	if (ladder) judgeLadder(ladder, sources.ladder, mistakes);
	if (questionnaire) judgeQuestionnaire(questionnaire, sources.questionnaire, mistakes);
	if (experience) judgeExperience(experience, sources.experience, mistakes);
	if (prices) judgePrices(prices, indicators, sources.prices, mistakes);
	if (publication) judgePublication(publication, sources.publication, mistakes);
	if (programme) judgeTogether(programme, indicators, sources.programme, mistakes);

	if (mistakes.length > 0 || !programme || !family || !ladder) throw new DefinitionError(mistakes);
	if (!questionnaire || !experience || !prices || !publication || !zrm) throw new DefinitionError(mistakes);
	const left = new Set(programme.leave_out ?? []);
	const { recipients = [], theme: _, ...known } = programme;
	return {
		programme: theme?.experiment ? { ...known, experiment: theme.experiment } : known,
		recipients,
		indicators: indicators.filter(({ id }) => !left.has(id)),
		results: family.results,
		ladder,
		questionnaire,
		experience,
		prices,
		publication,
		zrm,
		theme: theme?.files ?? null,
		remarks: [...remarksOf(programme, sources.programme), ...remarks]
	};
}
