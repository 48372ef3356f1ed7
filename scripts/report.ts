// npm run report -- --period 2011-Q2 --out <folder>: a quarter's accountability report as files, made without a browser.
// Exit 0: written, a draft where texts are missing; 2: arguments, a folder or a quarter that cannot be used.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { answerReport } from '../src/lib/subjects/report/answer.ts';
import { known, UnusableQuestion } from '../src/lib/domain/unusable-question.ts';
import { companyOf } from '../src/lib/domain/area.ts';
import { isQuarter } from '../src/lib/domain/period.ts';
import { languages, type Language } from '../src/lib/domain/text.ts';
import type { ReportFigure } from '../src/lib/figures/report-figure.ts';
import { defaultSettings } from '../src/lib/subjects/report/figure/settings.ts';
import { reportCommandWords } from '../src/lib/language/report-command.ts';
import { formats, type ReportFormat } from '../src/lib/language/report-files.ts';
import { reportWords } from '../src/lib/subjects/report/words/report.ts';
import { unusableSentence } from '../src/lib/language/unusable.ts';
import { storedOutlooks } from '../src/lib/server/releases.ts';
import { composeReport } from '../src/lib/subjects/report/compose/compose.ts';
import { reportCsv } from '../src/lib/report/csv/report-csv.ts';
import type { ReportDocument } from '../src/lib/report/document.ts';
import { reportDocx } from '../src/lib/report/docx/report-docx.ts';
import { reportHtml } from '../src/lib/report/html/report-html.ts';
import { trendPicture } from '../src/lib/report/pictures/trend-picture.ts';
import { reportXlsx } from '../src/lib/report/xlsx/report-xlsx.ts';
import { DefinitionError } from '../src/lib/server/definitions/definitions.ts';
import {
	openProgramme,
	UnreadableFolder,
	type KnownSoFar,
	type OpenedProgramme
} from '../src/lib/server/programme.ts';
import { studiesTold } from '../src/lib/server/report-studies.ts';
import { typeface } from '../src/lib/server/embedded-typeface.ts';
import { rasterise } from '../src/lib/server/rasterise.ts';
import { abandon, begin, finish, type Place } from './beside.mjs';

const renderers: Record<ReportFormat, (document: ReportDocument) => Promise<Uint8Array | string>> = {
	docx: (document) => reportDocx(document, { rasterise }),
	xlsx: reportXlsx,
	html: (document) => reportHtml(document, { typeface }),
	csv: reportCsv
};
const fileName = (name: string, format: ReportFormat): string =>
	format === 'csv' ? `${name}-csv.zip` : `${name}.${format}`;

/** An argument that cannot be used; its message is for the reader. */
class Unusable extends Error {}

interface Arguments {
	period: string;
	out: string;
	data: string | undefined;
	area: string | undefined;
	formats: ReportFormat[];
}

function readArguments(): Arguments {
	const words = reportCommandWords[language];
	let values;
	try {
		({ values } = parseArgs({
			options: Object.fromEntries(
				['period', 'out', 'data', 'format', 'area', 'lang'].map((name) => [name, { type: 'string' as const }])
			)
		}));
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		throw new Unusable(`${unusableSentence('bad-argument', { detail }, language)} ${words.usage}`);
	}
	const { period, out, data, format, area, lang } = values;
	if (lang !== undefined && !languages.some((one) => one === lang))
		throw new Unusable(
			unusableSentence('unknown-language', { value: String(lang), allowed: languages.join(', ') }, language)
		);
	if (typeof period !== 'string') throw new Unusable(`${words.noPeriod} ${words.usage}`);
	if (!isQuarter(period))
		throw new Unusable(unusableSentence('bad-quarter', { option: 'period', value: period }, language));
	if (typeof out !== 'string' || out === '') throw new Unusable(`${words.noOut} ${words.usage}`);
	const asked = typeof format === 'string' ? format.split(',').filter((one) => one !== '') : [...formats];
	const wrong = asked.find((one) => !formats.some((known) => known === one));
	if (wrong !== undefined || asked.length === 0)
		throw new Unusable(words.badFormat(wrong ?? '', formats.join(', ')));
	return {
		period,
		out,
		data: typeof data === 'string' ? data : undefined,
		area: typeof area === 'string' ? area : undefined,
		formats: formats.filter((one) => asked.includes(one))
	};
}

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** What is asked of an area or a quarter that the programme does not know, as soon as that can be told. */
const refuses =
	(given: Arguments) =>
	({ catalogue, periods }: KnownSoFar): void => {
		if (given.area !== undefined) known('unknown-area', catalogue.areas, (one) => one.area, given.area);
		if (periods?.length === 0) throw new Unusable(unusableSentence('no-figures', {}, language));
		if (periods) known('unknown-period', periods, (one) => one, given.period);
	};

/** @returns the report, never frozen */
async function ask(programme: OpenedProgramme, given: Arguments): Promise<ReportFigure> {
	const { engine, catalogue, periods, release, earlier } = programme;
	const usual = defaultSettings(catalogue, given.period);
	const area = given.area ?? usual.area;
	return answerReport(engine, catalogue, {
		settings: { ...usual, area, compare: companyOf(catalogue.areas, area, usual.compare) },
		release: release ?? undefined,
		outlooks: storedOutlooks(earlier),
		studies: await studiesTold(programme, usual.period),
		periods
	});
}

function tellMissing({ required }: ReportFigure, { catalogue }: OpenedProgramme): void {
	const words = reportCommandWords[language];
	const missing = required.filter((one) => one.missing);
	if (missing.length === 0) return tell(words.complete);
	tell(words.missing(missing.length));
	for (const { indicator, field } of missing) {
		const name = catalogue.indicators.find((one) => one.id === indicator)?.name[language];
		tell(`- ${name ?? words.programme}: ${reportWords[language].fields[field]}`);
	}
}

/** Where the files are made, beside those of an earlier run. Asked by making it: rights do not say whether a disk takes anything. */
function madeIn(place: Place): string {
	try {
		return begin(place);
	} catch (error) {
		const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new Unusable(reportCommandWords[language].notWritable(place.folder, detail));
	}
}

async function run(given: Arguments): Promise<void> {
	const place = { folder: given.out, name: 'report' };
	const folder = madeIn(place);
	try {
		const names = await make(given, folder);
		finish(place);
		for (const name of names) process.stdout.write(`${path.join(given.out, name)}\n`);
	} finally {
		abandon(place);
	}
}

/** All files, in a folder of their own: a report is there in every format that was asked, or not at all. */
async function make(given: Arguments, folder: string): Promise<string[]> {
	const words = reportCommandWords[language];
	tell(unusableSentence('reading', {}, language));
	const programme = await openProgramme(given.data, { refuses: refuses(given) });
	const count = programme.problems.length;
	if (count > 0) tell(unusableSentence('problems', { count: String(count) }, language));
	tell(words.composing(given.period));
	const figure = await ask(programme, given).finally(() => programme.engine.close());
	const document = composeReport(figure, programme.catalogue, language, null, trendPicture);
	tellMissing(figure, programme);
	const names: string[] = [];
	for (const format of given.formats) {
		const began = performance.now();
		const name = fileName(document.name, format);
		writeFileSync(path.join(folder, name), await renderers[format](document));
		tell(words.written(format, ((performance.now() - began) / 1000).toFixed(1)));
		names.push(name);
	}
	return names;
}

function reasonOf(error: unknown): string {
	if (error instanceof Unusable || error instanceof UnreadableFolder) return error.message;
	if (error instanceof UnusableQuestion) return unusableSentence(error.code, error.facts, language);
	if (error instanceof DefinitionError)
		return unusableSentence('definitions', { detail: error.message }, language);
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
try {
	await run(readArguments());
} catch (error) {
	tell(reasonOf(error).replace(/\s*\n\s*/g, ' '));
	process.exitCode = 2;
}
