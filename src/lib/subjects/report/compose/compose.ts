// A report figure becomes a document: the chosen sections with their words, tables and pictures, in one language.
import { areasIn, defaultArea } from '../../../domain/area.ts';
import type { ReportCatalogue } from '../../../domain/catalogue.ts';
import { controlCode } from '../../../domain/control-code.ts';
import type { Language } from '../../../domain/text.ts';
import type { ReportFigure, ReportSection } from '../../../figures/report-figure.ts';
import { capitalised, periodName } from '../../../language/format.ts';
import { overviewWords } from '../../../language/overview.ts';
import { shellWords } from '../../../language/shell.ts';
import { areaName, composing, dutchIn, sectionsIn, type Composing, type DrawTrend } from './context.ts';
import { deviationsSection, risksSection } from './deviations.ts';
import { familiesSection, reachSection } from './families.ts';
import { goalSections } from './goal.ts';
import { appendixSection, dictionaryTable, methodSection } from './method.ts';
import { guideSection, summarySection } from './summary.ts';
import { treeSection } from './tree.ts';
import type { DocumentSection, ReportDocument } from '../../../report/document.ts';
import { trendPicture } from '../../../report/pictures/trend-picture.ts';

/** When a report was frozen, ISO, and the code of its manifest. */
export interface Frozen {
	on: string;
	hash: string;
}

const parts: Record<ReportSection, (composing: Composing) => DocumentSection[]> = {
	guide: (one) => [guideSection(one)],
	summary: (one) => [summarySection(one)],
	tree: (one) => [treeSection(one)],
	goals: goalSections,
	reach: (one) => [reachSection(one)],
	families: (one) => [familiesSection(one)],
	deviations: (one) => [deviationsSection(one)],
	risks: (one) => [risksSection(one)],
	method: (one) => [methodSection(one)],
	appendix: (one) => [appendixSection(one)]
};

/**
 * The same figure gives the same document, in either language with the same ids and the same numbers.
 * @param frozen null: a draft, whatever its texts
 */
export function composeReport(
	figure: ReportFigure,
	catalogue: ReportCatalogue,
	language: Language,
	frozen: Frozen | null,
	draw: DrawTrend = trendPicture
): ReportDocument {
	const local = { ...catalogue, areas: areasIn(catalogue.areas, language) };
	const context = composing(figure, local, language, draw);
	const { words } = context;
	const { programme, areas } = local;
	const dutch = language === 'en' ? dutchIn(figure) : [];
	const { period, area } = figure.settings;
	const usual = defaultArea(areas, programme.area)?.area;
	const shell = shellWords[language];
	const missing = figure.required.filter((one) => one.missing).length;
	const foot = [
		...(figure.synthetic ? [shell.synthetic.replace(/\.$/, '')] : []),
		frozen ? words.frozenFoot(frozen.on, controlCode(frozen.hash)) : words.conceptFoot
	];
	return {
		language,
		title: overviewWords[language].print.head(programme.name[language]),
		subtitle: `${periodName(period, language)} · ${areaName(context, area)}`,
		name: [words.file, programme.id, ...(area === usual ? [] : [area]), period].join('-'),
		synthetic: figure.synthetic
			? { claim: shell.synthetic, sentence: programme.synthetic_note?.[language] ?? '' }
			: null,
		state: frozen ? 'frozen' : 'concept',
		stateText: frozen ? words.frozen(frozen.on, controlCode(frozen.hash)) : words.concept(missing),
		foot: capitalised(foot.join(' · ')),
		sections: sectionsIn(figure).flatMap((one) => parts[one](context)),
		dictionary: dictionaryTable(context),
		...(dutch.length > 0 && { dutch })
	};
}
