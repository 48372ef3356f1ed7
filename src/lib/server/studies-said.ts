// What the pages of the evaluation's studies say and show: part by part, so that a change is told of where it stands.
import type { Place, Said } from '../domain/consequence.ts';
import { languages, type Bilingual, type Language } from '../domain/text.ts';
import { sameDigits } from '../figures/same-digits.ts';
import { formatNumber, hiddenMark } from '../language/format.ts';
import { studyTexts, tellsOfItem, type StudyText } from '../language/text-names.ts';
import { workersOf } from '../language/workers.ts';
import { effortFinding, effortPoints } from '../subjects/costs/words/effort.ts';
import { breakEvenSentence, costsFinding } from '../subjects/costs/words/sentences.ts';
import type { ProcessFigure } from '../subjects/process/figure/process.ts';
import {
	barSentence,
	domainSentences,
	experienceFinding,
	meanDecimals,
	movedSentence
} from '../subjects/experience/words/sentences.ts';
import { costsOf, experienceOf, type Asked } from './answers.ts';
import { sha256Of } from './machine.ts';

const inBoth = (say: (language: Language) => string): Bilingual => {
	const [nl = '', en = ''] = languages.map(say);
	return { nl, en };
};
const nowhere: Omit<Place, 'page' | 'cell'> = { indicator: null, area: null, period: null };

/** As far as anybody reads it. */
const digitsRead = 9;

/** A part of a page in words; what it draws besides stands in the code, so that no number changes unseen. */
const part = (
	page: Place['page'],
	name: StudyText,
	row: string | null,
	is: Bilingual,
	drawn: unknown
): Said => ({
	...{ ...nowhere, page, kind: 'text' },
	cell: { table: name, row, column: 'text', name: studyTexts[name] },
	is: { ...is, code: sha256Of(JSON.stringify(sameDigits(drawn, digitsRead))), amount: null }
});
const summary = (page: Place['page'], is: Bilingual): Said => ({
	...{ ...nowhere, page, kind: 'summary', cell: null },
	is: { ...is, code: null, amount: null }
});

async function experienceSaid(asked: Asked): Promise<Said[]> {
	const figure = await experienceOf(asked);
	const { programme } = asked.catalogue;
	const nameOf = (id: string) => programme.domains.find((one) => one.id === id)?.name;
	const written = (value: number | null, language: Language) =>
		value === null ? hiddenMark : formatNumber(value, meanDecimals, language);
	return [
		summary(
			'experience',
			inBoth((language) => experienceFinding(figure, language))
		),
		...figure.domains.map((one) => {
			const is = inBoth((language) =>
				[
					barSentence(one, nameOf(one.domain)?.[language] ?? one.domain, language),
					...domainSentences(one, workersOf(programme, language).one, language)
				].join(' ')
			);
			return part('experience', 'domains', one.domain, is, one);
		}),
		...figure.scales.map((one) => {
			const is = inBoth(
				(language) => `${one.name[language]}: ${written(one.mean, language)}. ${movedSentence(one, language)}`
			);
			return part('experience', 'scales', one.scale, is, one);
		}),
		...figure.response.map((one) =>
			part(
				'experience',
				'response',
				one.wave,
				inBoth(() => String(one.respondents ?? hiddenMark)),
				one
			)
		)
	];
}

async function costsSaid(asked: Asked): Promise<Said[]> {
	const { input, figure } = await costsOf(asked);
	const { effort } = input;
	return [
		summary(
			'costs',
			inBoth((language) => costsFinding(figure, language))
		),
		part(
			'costs',
			'effort',
			null,
			inBoth((language) => [effortFinding(effort, language), ...effortPoints(effort, language)].join(' ')),
			effort
		),
		part(
			'costs',
			'balance',
			null,
			inBoth((language) => breakEvenSentence(figure, language)),
			figure
		)
	];
}

/** Beside the means of subjects, which stand among the figures. */
function processSaid({ items, goals, named, response, superiority, over, register }: ProcessFigure): Said[] {
	const counts = (people: readonly { people: number | null }[]) =>
		people.map((one) => one.people ?? hiddenMark).join(' · ');
	return [
		...items.map((one) =>
			part(
				'process',
				'items',
				`${one.group} ${one.item}`,
				tellsOfItem(one.item, one.bands ? counts(one.bands) : hiddenMark),
				one
			)
		),
		...named.map((one) =>
			part('process', 'named', `${one.group} ${one.item}`, tellsOfItem(one.item, counts(one.answers)), one)
		),
		...response.map((one) =>
			part(
				'process',
				'response',
				one.group,
				inBoth(() => String(one.answered ?? hiddenMark)),
				one
			)
		),
		...(['goals', 'superiority', 'over'] as const).map((name) =>
			part('process', name, null, studyTexts[name], { goals, superiority, over }[name])
		),
		...(register?.bottlenecks ?? []).map((one) =>
			part(
				'process',
				'bottlenecks',
				one.id,
				inBoth(() => `${one.between}: ${one.what}`),
				one
			)
		)
	];
}

/** @param process as its page has it */
export async function studiesSaid(asked: Asked, process: ProcessFigure): Promise<Said[]> {
	const [experience, money] = await Promise.all([experienceSaid(asked), costsSaid(asked)]);
	return [...experience, ...money, ...processSaid(process)];
}
