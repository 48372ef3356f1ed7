// The take-along file of the questionnaire: means and counts as they may be shown, every number that follows from them, and two scripts that compute those again.
import { csvText } from '../../../charts/download.ts';
import { respondentGroups } from '../../../domain/questionnaire.ts';
import type { Language } from '../../../domain/text.ts';
import type { Workers } from '../../../language/workers.ts';
import { hiddenMark } from '../../../language/format.ts';
import { zipOf } from '../../../report/zip.ts';
import type { ProcessFigure } from '../figure/process.ts';
import { processFinding } from '../words/finding.ts';
import { processWords } from '../words/page.ts';
import { takeAlongWords } from '../words/take-along.ts';

export interface TakenProcess {
	figure: ProcessFigure;
	/** What those whom the first group consists of are called. */
	workers: Workers;
	/** Of the page; the tables are the same in every language. */
	language: Language;
	/** Of Wijkladder. */
	version: string;
	/** The text of recompute.R and recompute.py, which stand beside this file. */
	scripts: { r: string; python: string };
}

const told = (value: number | null, hidden: boolean): number | string => value ?? (hidden ? hiddenMark : '');

/** What follows from the tables: exactly, or within what neighbouring answers that count together leave open. */
type Result = [name: string, kind: 'exact' | 'within', value: number];

function resultsOf({ constructs, items, over, response }: ProcessFigure): Result[] {
	return [
		...constructs.flatMap(({ construct, gap }): Result[] =>
			gap === null ? [] : [[`gap/${construct}`, 'exact', gap]]
		),
		...over.flatMap(({ construct, groups }) =>
			respondentGroups.flatMap((group) =>
				(groups[group] ?? []).flatMap(({ wave, change }): Result[] =>
					change === null ? [] : [[`change/${construct}/${group}/${wave}`, 'exact', change]]
				)
			)
		),
		...items.flatMap(({ group, item, kind, n, mean, bands }): Result[] =>
			bands === null
				? []
				: [
						...(n === null ? [] : ([[`people/${group}/${item}`, 'exact', n]] satisfies Result[])),
						...(kind !== 'score' || mean === null
							? []
							: ([[`mean/${group}/${item}`, 'within', mean]] satisfies Result[]))
					]
		),
		...response.flatMap(({ group, printed, approached }): Result[] =>
			printed === null || approached === null ? [] : [[`response/${group}`, 'exact', printed / approached]]
		)
	];
}

/** The files inside, by name; the same figure gives the same bytes. */
export function takeAlongFiles(taken: TakenProcess): Record<string, string> {
	const { figure, workers, language, version, scripts } = taken;
	const words = takeAlongWords[language];
	const { wave, synthetic, thresholds } = figure;
	const settings = {
		...{ wave: wave ?? '', synthetic },
		...{ threshold_coach: thresholds.coach, threshold_organisation: thresholds.organisation }
	};
	const finding = processFinding(figure, workers, language);
	const invented = synthetic ? processWords[language].synthetic : '';
	return {
		[words.readme]: `${words.about(finding, invented, version).join('\n\n')}\n`,
		'subjects.csv': csvText(
			['subject', 'table', 'group', 'n', 'mean', 'alpha', 'alpha_n', 'small', 'same_items', 'items'],
			figure.constructs.flatMap((one) =>
				respondentGroups.flatMap((group) => {
					const own = one[group];
					if (!own) return [];
					return [
						[
							...[one.construct, one.table, group, told(own.n, own.hidden), told(own.mean, own.hidden)],
							...[told(own.alpha, own.hidden), told(own.alphaN, own.hidden), own.small ? 1 : 0],
							...[one.sameItems ? 1 : 0, own.items.join(' ')]
						]
					];
				})
			)
		),
		'items.csv': csvText(
			['group', 'item', 'kind', 'turned', 'min', 'max', 'n', 'mean', 'printed_mean'],
			figure.items.map(({ group, item, kind, turned, scale, n, mean, hidden, printed }) => [
				...[group, item, kind, turned ? 1 : 0, scale.min, scale.max, told(n, hidden)],
				...[told(mean, hidden), printed?.mean ?? '']
			])
		),
		'answers.csv': csvText(
			['group', 'item', 'from', 'to', 'people'],
			figure.items.flatMap(({ group, item, bands }) =>
				(bands ?? []).map(({ from, to, people }) => [group, item, from, to, people])
			)
		),
		'named.csv': csvText(
			['group', 'item', 'code', 'people', 'printed_people'],
			figure.named.flatMap(({ group, item, answers }) =>
				answers.map(({ code, people, hidden, printed }) => [
					...[group, item, code, told(people, hidden), printed ?? '']
				])
			)
		),
		'waves.csv': csvText(
			['subject', 'group', 'wave', 'n', 'mean'],
			figure.over.flatMap(({ construct, groups }) =>
				respondentGroups.flatMap((group) =>
					(groups[group] ?? []).map(({ wave: of, n, mean, hidden }) => [
						...[construct, group, of, told(n, hidden), told(mean, hidden)]
					])
				)
			)
		),
		'response.csv': csvText(
			['group', 'approached', 'answered_in_source', 'answered_in_file'],
			figure.response.map(({ group, approached, printed, answered, hidden }) => [
				...[group, approached ?? '', printed ?? '', told(answered, hidden)]
			])
		),
		'settings.csv': csvText(
			['key', 'value'],
			Object.entries(settings).map(([key, value]) => [key, String(value)])
		),
		'results.csv': csvText(['name', 'kind', 'value'], resultsOf(figure)),
		'recompute.R': scripts.r,
		'recompute.py': scripts.python
	};
}

export const takeAlong = (taken: TakenProcess): Uint8Array => zipOf(takeAlongFiles(taken));

/** `wijkladder-process-2010.zip`, in the language of the page. */
export const takeAlongName = ({ figure, language }: Pick<TakenProcess, 'figure' | 'language'>): string =>
	`${['wijkladder', takeAlongWords[language].file, ...(figure.wave === null ? [] : [figure.wave])].join('-')}.zip`;
