// The take-along file of what families experience: the published counts and means, every number shown, and two scripts that compute them again.
import { csvText } from '../../../charts/download.ts';
import type { Language } from '../../../domain/text.ts';
import { hiddenMark } from '../../../language/format.ts';
import { zipOf } from '../../../report/zip.ts';
import type { Estimate, ExperienceFigure, LadderSide } from '../figure/experience-figure.ts';
import { experienceWord } from '../words/page.ts';
import { experienceFinding } from '../words/sentences.ts';
import { takeAlongWords } from '../words/take-along.ts';

export interface TakenExperience {
	figure: ExperienceFigure;
	/** Of the page; the tables are the same in every language. */
	language: Language;
	/** Of Wijkladder. */
	version: string;
	/** The text of recompute.R and recompute.py, which stand beside this file. */
	scripts: { r: string; python: string };
}

const told = (value: number | null): number | string => value ?? hiddenMark;
/** Of a side that was not asked nothing stands there, which is not hidden. */
const stepsOf = (side: LadderSide | null): (number | string)[] =>
	side ? [told(side.up), told(side.same), told(side.down)] : ['', '', ''];

type Result = [name: string, value: number];
const three = (name: string, estimate: Estimate | null): Result[] =>
	estimate
		? [
				[`${name}/value`, estimate.value],
				[`${name}/lower`, estimate.lower],
				[`${name}/upper`, estimate.upper]
			]
		: [];
type Mean = { mean: number | null; lower: number | null; upper: number | null };
const meanOf = (name: string, { mean, lower, upper }: Mean): Result[] =>
	mean === null || lower === null || upper === null ? [] : three(name, { value: mean, lower, upper });

function resultsOf({ wave, domains, scales, response }: ExperienceFigure): Result[] {
	return [
		...domains.flatMap(({ domain, share, ascribedShare, coach, family, differs }) => [
			...three(`share/${domain}`, share),
			...three(`ascribed/${domain}`, ascribedShare),
			...three(`coach/${domain}`, coach?.share ?? null),
			...three(`family/${domain}`, family?.share ?? null),
			...three(`beside/coach/${domain}`, differs.coach.difference),
			...three(`beside/family/${domain}`, differs.family.difference)
		]),
		...scales.flatMap((one) => [
			...one.earlier.flatMap((then) => meanOf(`scale/${one.scale}/${then.wave}`, then)),
			...meanOf(`scale/${one.scale}/${wave ?? ''}`, one),
			...three(`panel/${one.scale}`, one.panel?.change ?? null)
		]),
		...response.flatMap((one): Result[] => (one.share === null ? [] : [[`response/${one.wave}`, one.share]]))
	];
}

/** The files inside, by name; the same figure gives the same bytes. */
export function takeAlongFiles({
	figure,
	language,
	version,
	scripts
}: TakenExperience): Record<string, string> {
	const words = takeAlongWords[language];
	const { wave, confidence, threshold, synthetic } = figure;
	const settings = { wave: wave ?? '', confidence, threshold, synthetic };
	const invented = synthetic ? experienceWord('synthetic', language) : '';
	const noPanel = ['', '', '', ''];
	return {
		[words.readme]: `${words.about(experienceFinding(figure, language), invented, version).join('\n\n')}\n`,
		'domains.csv': csvText(
			[
				...['domain', 'improved', 'same', 'worse', 'ascribed', 'n'],
				...['coach_up', 'coach_same', 'coach_down', 'family_up', 'family_same', 'family_down']
			],
			figure.domains.map(({ domain, improved, same, worse, ascribed, ascribing, n, coach, family }) => [
				...[domain, told(improved), told(same), told(worse)],
				...[ascribing === 'not-asked' ? '' : told(ascribed), told(n)],
				...[...stepsOf(coach), ...stepsOf(family)]
			])
		),
		'scales.csv': csvText(
			[
				...['scale', 'wave', 'min', 'max', 'mean', 'sd', 'n'],
				...['panel_n', 'panel_before', 'panel_after', 'panel_sd']
			],
			figure.scales.flatMap(({ scale, min, max, earlier, panel, ...now }) => [
				...earlier.map((then) => [
					...[scale, then.wave, min, max, told(then.mean), told(then.sd), told(then.n)],
					...noPanel
				]),
				[
					...[scale, wave ?? '', min, max, told(now.mean), told(now.sd), told(now.n)],
					...(panel ? [panel.n, panel.before, panel.after, panel.sd].map(told) : noPanel)
				]
			])
		),
		'response.csv': csvText(
			['wave', 'asked', 'respondents'],
			figure.response.map((one) => [one.wave, one.asked ?? '', told(one.respondents)])
		),
		'settings.csv': csvText(
			['key', 'value'],
			Object.entries(settings).map(([key, value]) => [key, String(value)])
		),
		'results.csv': csvText(['name', 'value'], resultsOf(figure)),
		'recompute.R': scripts.r,
		'recompute.py': scripts.python
	};
}

export const takeAlong = (taken: TakenExperience): Uint8Array => zipOf(takeAlongFiles(taken));

/** `wijkladder-experience-2011-Q1.zip`, in the language of the page. */
export const takeAlongName = ({ figure, language }: Pick<TakenExperience, 'figure' | 'language'>): string =>
	`${['wijkladder', takeAlongWords[language].file, ...(figure.wave === null ? [] : [figure.wave])].join('-')}.zip`;
