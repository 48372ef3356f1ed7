// The report figure: everything that one quarter's accountability report says, as one plain object without a word of prose of ours.
import type { LifeDomainId } from '../domain/life-domain.ts';
import type { Period } from '../domain/period.ts';
import type { PlanItemKind } from '../domain/publication-cells.ts';
import type { Standing } from '../domain/release.ts';
import type { NoteField } from '../domain/row-words.ts';
import type { NoteRow } from '../domain/tables.ts';
import type { Bilingual } from '../domain/text.ts';
import type { OutlookAccount } from './account.ts';
import type { RegisteredBottleneck } from './bottlenecks.ts';
import type { OverviewFigure, ProtectedCount, TrendFigure } from './overview-figure.ts';
import type { StudiesTold } from './studies-told.ts';

/** The parts of a report, in the order in which they stand in it. */
export const reportSections = [
	'guide',
	'summary',
	'tree',
	'goals',
	'reach',
	'families',
	'approach',
	'experience',
	'costs',
	'deviations',
	'risks',
	'method',
	'appendix'
] as const;
export type ReportSection = (typeof reportSections)[number];

/** What the reader chose; with the sources it decides every number of a report. */
export interface ReportSettings {
	period: Period;
	/** Area id. */
	area: string;
	/** Area ids that are shown beside it. */
	compare: string[];
	/** 0-1. */
	confidence: number;
	/** In the order of `reportSections`. */
	sections: ReportSection[];
}

/** How many families met one result, of those to whom it applies; hidden where either may not leave. */
export interface ReportResult {
	result: string;
	domain: LifeDomainId;
	met: ProtectedCount;
	applicable: ProtectedCount;
	/** Met of applicable, 0-1, with Wilson's interval; null where either is hidden or nobody is concerned. */
	value: number | null;
	lower: number | null;
	upper: number | null;
	hidden: boolean;
}

/** Steps on the ladder in one life domain, households. */
export interface ReportSteps {
	domain: LifeDomainId;
	up: ProtectedCount;
	same: ProtectedCount;
	down: ProtectedCount;
}

/** Households in whose plan of approach an item of that kind was opened in the quarter. */
export interface ReportPlanItem {
	kind: PlanItemKind;
	households: ProtectedCount;
}

/** What may leave about families in one place; every number is a cell of the publication plan. */
export interface ReportFamilies {
	/** null: the programme as a whole. */
	area: string | null;
	coached: ProtectedCount;
	ended: ProtectedCount;
	results: ReportResult[];
	/** The two days that the ladder compares, as their quarters. */
	ladder: { from: Period; to: Period; domains: ReportSteps[] } | null;
	plan: ReportPlanItem[];
}

/** A measure that an earlier quarter promised and that nobody has closed. */
export interface OpenAction {
	/** null: of the programme as a whole. */
	indicator: string | null;
	/** The quarter of the report that promised it. */
	since: Period;
	action: string;
	owner: string | null;
	/** As written: an ISO date or words. */
	due: string | null;
}

/** A text that the report cannot do without. */
export interface RequiredNote {
	indicator: string | null;
	field: NoteField;
	/** True while nobody wrote it. */
	missing: boolean;
}

export interface ReportFigure {
	settings: ReportSettings;
	/** Its id. */
	programme: string;
	synthetic: boolean;
	overview: OverviewFigure;
	/** One per goal, in the order of the overview; a goal's sub-areas follow it. */
	trends: TrendFigure[];
	/** The programme as a whole first; its areas only in the quarters in which they leave. Empty without files about families. */
	families: ReportFamilies[];
	/** How the outlooks of earlier reports fared, over all goals and by goal; absent where none foretold anything. */
	account?: OutlookAccount;
	goalAccounts?: OutlookAccount[];
	/** People or households; groups below it are hidden. */
	threshold: number;
	/** Quarters of the releases that were reckoned with. */
	earlier: Period[];
	/** Up to which quarter the figures on families stand as published; absent before the first publication. */
	standing?: Standing;
	/** The project leader's texts about this quarter. */
	notes: NoteRow[];
	openActions: OpenAction[];
	/** What the process evaluation asks, in both languages, and the bottlenecks that are open or were decided in the quarter. */
	approach: { questions: Bilingual[]; bottlenecks: RegisteredBottleneck[] };
	/** Of the programme as a whole, whatever the area; absent where nobody asked. */
	studies?: StudiesTold;
	/** By goal, in the order of the overview, then the programme's own. */
	required: RequiredNote[];
}
