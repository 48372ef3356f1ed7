// Sentences of the figure of what families experience: the finding first, then what each life domain and scale says.
import type { Language } from '../../../domain/text.ts';
import {
	countWord,
	formatConfidence,
	formatCount,
	formatDifferenceInterval,
	formatNumber,
	formatPercent,
	hiddenMark,
	periodName
} from '../../../language/format.ts';
import type {
	Estimate,
	ExperienceDomain,
	ExperienceFigure,
	ExperienceScaleFigure
} from '../figure/experience-figure.ts';
import { experienceWord } from './page.ts';

/** Means have so many decimals on the page and in files. */
export const meanDecimals = 2;

type Domains = Pick<ExperienceFigure, 'wave' | 'domains'>;
const sides = ['coach', 'family'] as const;

/** Life domains in which the study tells something else than one of the sides of the ladder does. */
export const disagreeing = ({ domains }: Pick<ExperienceFigure, 'domains'>): ExperienceDomain[] =>
	domains.filter(({ differs }) => sides.some((side) => ['more', 'fewer'].includes(differs[side].claim)));

export function experienceFinding({ wave, domains }: Domains, language: Language): string {
	if (wave === null) return experienceWord('noWave', language);
	const compared = domains.filter(({ differs }) =>
		sides.some((side) => differs[side].claim !== 'cannot-say')
	);
	if (compared.length === 0) return experienceWord('findingFew', language);
	const some = disagreeing({ domains }).length;
	if (some === 0) return experienceWord('findingNone', language);
	return experienceWord('findingSome', language, {
		some: countWord(some, language),
		all: countWord(domains.length, language)
	});
}

/** What one life domain says beside the ladder, and of the support. */
export const domainSentences = (
	{ differs, ascribing, family }: ExperienceDomain,
	worker: string,
	language: Language
): string[] => [
	experienceWord(`coach-${differs.coach.claim}`, language, { worker }),
	...(family ? [experienceWord(`family-${differs.family.claim}`, language)] : []),
	experienceWord(`ascribing-${ascribing}`, language)
];

const shareText = (share: Estimate | null | undefined, language: Language): string =>
	share ? formatPercent(share.value, language) : hiddenMark;
const countText = (count: number | null, language: Language): string =>
	count === null ? hiddenMark : formatCount(count, language);

export const barSentence = (one: ExperienceDomain, domain: string, language: Language): string =>
	experienceWord('drawn', language, {
		domain,
		improved: countText(one.improved, language),
		same: countText(one.same, language),
		worse: countText(one.worse, language)
	});

export const besideSentence = (
	one: ExperienceDomain,
	{ domain, worker }: { domain: string; worker: string },
	language: Language
): string =>
	experienceWord('drawnBeside', language, {
		...{ domain, worker, study: shareText(one.share, language) },
		...{ coach: shareText(one.coach?.share, language), family: shareText(one.family?.share, language) }
	});

/** How many differences are looked at together, and how rarely one stands out wrongly. */
export const togetherSentence = (figure: ExperienceFigure, language: Language): string =>
	experienceWord('together', language, {
		many: countWord(2 * figure.domains.length, language),
		share: formatConfidence(1 - figure.confidence, language)
	});

export function movedSentence({ claim, panel }: ExperienceScaleFigure, language: Language): string {
	const change = panel?.change;
	if (!change || panel.n === null) return experienceWord('moved-cannot-say', language);
	return experienceWord(`moved-${claim}`, language, {
		people: formatCount(panel.n, language),
		change: formatNumber(Math.abs(change.value), meanDecimals, language),
		interval: formatDifferenceInterval(change.lower, change.upper, 'mean', meanDecimals, language)
	});
}

export const responseSentences = ({ response }: ExperienceFigure, language: Language): string[] =>
	response.map(({ wave, asked, respondents, share }) => {
		const facts = {
			wave: periodName(wave, language),
			people: countText(respondents, language),
			asked: countText(asked, language),
			share: formatPercent(share, language)
		};
		if (respondents === null) return experienceWord('answeredHidden', language, facts);
		const of = share === null ? 'answeredMore' : 'answeredOf';
		return experienceWord(asked === null ? 'answeredOnly' : of, language, facts);
	});
