// The take-along file of a comparison: cells, dictionary, choices, every number shown, and two scripts that compute them again.
import { csvText } from '../../../charts/download.ts';
import { nameOf } from '../../../domain/area.ts';
import { formatConfidence, listOf, periodName } from '../../../language/format.ts';
import { takeAlongDictionary } from '../words/take-along-dictionary.ts';
import { takeAlongWords } from '../words/take-along.ts';
import { cellsCsv } from './cells.ts';
import { companyCsv } from './company.ts';
import { resultsOf } from './results.ts';
import { surveyCsv } from './survey.ts';
import { settingsCsv, settingsOf } from './settings.ts';
import { comparisonsOf, isSynthetic, type Taken } from './taken.ts';
import { zipOf } from '../../../report/zip.ts';

/** What only the caller can read or draw. */
export interface TakenAlong {
	/** The text of recompute.R and recompute.py, which stand beside this file. */
	scripts: { r: string; python: string };
	/** Charts by file name; none where there is no browser to draw them. */
	pictures?: Record<string, string | Uint8Array>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

function readme(taken: Taken, pictures: string[]): string {
	const { figure, areas, programme, language, version, dataHash } = taken;
	const words = takeAlongWords[language];
	const names = (ids: string[]) =>
		ids.length === 0
			? '-'
			: listOf(
					ids.map((id) => nameOf(areas, id)),
					language
				);
	const periods = [figure.before, figure.after].flatMap((one) =>
		one === null ? [] : [periodName(one, language)]
	);
	const parts = words.about({
		indicator: comparisonsOf(taken)[0]?.indicator.name[language] ?? figure.indicator,
		experiment: names(figure.experiment),
		control: names(figure.control),
		periods: listOf(periods, language) || '-',
		confidence: formatConfidence(figure.confidence, language),
		synthetic: isSynthetic(taken),
		syntheticNote: programme.synthetic_note?.[language] ?? '',
		version,
		dataHash,
		pictures
	});
	return `${parts.join('\n\n')}\n`;
}

/** The files inside, by name; the same choices and data give the same bytes. */
export function takeAlongFiles(taken: Taken, more: TakenAlong): Record<string, string | Uint8Array> {
	const settings = settingsOf(taken);
	const pictures = more.pictures ?? {};
	const charts = Object.entries(pictures).map(([name, content]) => [`charts/${name}`, content] as const);
	return {
		[takeAlongWords[taken.language].readme]: readme(taken, Object.keys(pictures)),
		'cells.csv': cellsCsv(taken),
		'survey.csv': surveyCsv(taken),
		'company.csv': companyCsv(taken),
		'dictionary.csv': csvText(
			['file', 'column', 'type', 'unit', 'meaning_nl', 'meaning_en'],
			takeAlongDictionary.map(({ file, column, type, unit, nl, en }) => [file, column, type, unit, nl, en])
		),
		'settings.json': json(settings),
		'settings.csv': settingsCsv(settings),
		'results.json': json({ synthetic: settings.synthetic ?? null, results: resultsOf(taken) }),
		'recompute.R': more.scripts.r,
		'recompute.py': more.scripts.python,
		...Object.fromEntries(charts)
	};
}

export const takeAlong = (taken: Taken, more: TakenAlong): Uint8Array => zipOf(takeAlongFiles(taken, more));

/** `wijkladder-comparison-<indicator>-2008-Q2-2011-Q4.zip`, in the language of the page. */
export function takeAlongName({ figure, language }: Taken): string {
	const periods = [figure.before, figure.after].filter((one) => one !== null);
	return ['wijkladder', takeAlongWords[language].file, figure.indicator, ...periods].join('-') + '.zip';
}
