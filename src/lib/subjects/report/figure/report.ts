// Builds the report figure: the goals, what may leave about families, the leader's texts and what is still owed.
import { accountOf } from '../../../figures/account.ts';
import { wilson } from '../../../statistics/wilson.ts';
import type { ReportCatalogue } from '../../../domain/catalogue.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import { shiftPeriod, type Period } from '../../../domain/period.ts';
import { isOfFamilies, planItemKinds } from '../../../domain/publication-cells.ts';
import type { ProtectedRelease, Standing, StoredOutlook } from '../../../domain/release.ts';
import type { NoteRow } from '../../../domain/tables.ts';
import type { ProtectedPlanRow } from '../ask.ts';
import type { OverviewFigure, ProtectedCount, TrendFigure } from '../../../figures/overview-figure.ts';
import {
	type ReportFamilies,
	type ReportFigure,
	type ReportResult,
	type ReportSettings
} from '../../../figures/report-figure.ts';
import { bottleneckRegister } from '../../../figures/bottlenecks.ts';
import type { StudiesTold } from '../../../figures/studies-told.ts';
import type { BottleneckRow } from '../../../queries/bottlenecks.ts';
import { notesOf, openActionsOf, requiredNotes } from './notes.ts';

/** The cells of a release as plain rows. */
export const cellsOfRelease = (release: ProtectedRelease): ProtectedPlanRow[] =>
	release.tables.flatMap(({ table, counts, cells }) => cells.map((cell) => ({ ...cell, table, counts })));

export interface ReportInput {
	catalogue: ReportCatalogue;
	settings: ReportSettings;
	overview: OverviewFigure;
	trends: TrendFigure[];
	cells: ProtectedPlanRow[];
	/** True where the cells were worked out just now, so that the published file may hold others or none. */
	fresh: boolean;
	/** Quarters between the two days that the ladder compares. */
	quartersApart: number;
	earlier: Period[];
	/** What earlier reports foretold. */
	outlooks?: readonly StoredOutlook[];
	/** Of the release that the cells are from. */
	standing?: Standing | undefined;
	/** Of this quarter and of earlier ones. */
	notes: NoteRow[];
	/** Opened up to this quarter. */
	bottlenecks?: readonly BottleneckRow[];
	/** As their own pages have them in this quarter. */
	studies?: StudiesTold | undefined;
}

export function report(input: ReportInput): ReportFigure {
	const { catalogue, settings, overview, notes } = input;
	const { programme } = catalogue;
	const families = familiesOf(input);
	return {
		settings,
		programme: programme.id,
		synthetic: programme.synthetic,
		overview: input.fresh ? withFamilies(input, families) : overview,
		trends: input.trends,
		families,
		...accounts(input),
		threshold: programme.threshold,
		earlier: input.earlier,
		...(input.standing && { standing: input.standing }),
		notes: notesOf(notes, settings.period),
		approach: {
			questions: (catalogue.questionnaire?.questions ?? []).map(({ title }) => title),
			bottlenecks: bottleneckRegister(input.bottlenecks ?? [], settings.period).filter(
				({ state }) => state !== 'earlier'
			)
		},
		...(input.studies && { studies: input.studies }),
		openActions: openActionsOf(notes, settings.period),
		required: requiredNotes(overview.indicators, notes, settings.period)
	};
}

/** Of the area that the report is about. */
function accounts({
	trends,
	settings: { area, period },
	outlooks = []
}: ReportInput): Pick<ReportFigure, 'account' | 'goalAccounts'> {
	const goals = trends.filter((one) => one.area === area);
	const account = accountOf(goals, outlooks, period);
	return account
		? { account, goalAccounts: goals.flatMap((one) => accountOf([one], outlooks, period) ?? []) }
		: {};
}

/** Reach and goal tree as these cells have them. */
function withFamilies(
	{ catalogue, overview, cells }: ReportInput,
	families: ReportFamilies[]
): OverviewFigure {
	const whole = families.find((one) => one.area === null);
	const area = catalogue.areas.find((one) => one.area === overview.area);
	// The neighbourhood that is the programme as a whole has no cells of its own.
	const top = area?.role === 'experiment' && area.part_of === null;
	const own = families.find((one) => one.area === overview.area) ?? (top ? whole : undefined);
	if (!whole) {
		const counted = cells.some((one) => one.period === overview.period && isOfFamilies(one.counts));
		return counted ? overview : veiled(overview);
	}
	return {
		...overview,
		reach: own ? { ...overview.reach, coached: own.coached, ended: own.ended } : overview.reach,
		tree: whole.results.map(({ result, value }) => ({ result, value, hidden: value === null }))
	};
}

/** Where these cells leave nothing of a quarter, what the published file holds of it is not these cells'. */
function veiled(overview: OverviewFigure): OverviewFigure {
	const veil = (count: ProtectedCount): ProtectedCount =>
		count.value === null ? count : { value: null, hidden: true };
	const { reach, tree } = overview;
	return {
		...overview,
		reach: { ...reach, coached: veil(reach.coached), ended: veil(reach.ended) },
		tree: tree.map((one) => (one.value === null ? one : { ...one, value: null, hidden: true }))
	};
}

/** What leaves about families in the reported quarter: the whole first, then the areas that leave in it. */
function familiesOf({ catalogue, settings, cells, quartersApart }: ReportInput): ReportFamilies[] {
	const now = cells.filter((one) => one.period === settings.period && isOfFamilies(one.counts));
	// A programme without files about families has zeros only, and nothing to hide.
	if (!now.some((one) => one.hidden || (one.value ?? 0) > 0)) return [];
	const areas = [null, ...catalogue.areas.map((one) => one.area)];
	return areas
		.filter((area) => now.some((one) => one.area === area))
		.map((area) => {
			const own = now.filter((one) => one.area === area);
			/** A cell that its table leaves out, because nothing of that row could be shown, is hidden too. */
			const count = (counts: string, subject: string | null, cell: string): ProtectedCount => {
				const found = own.find(
					(one) => one.counts === counts && one.subject === subject && one.cell === cell
				);
				return found ? { value: found.value, hidden: found.hidden } : { value: null, hidden: true };
			};
			const has = (counts: string) => own.some((one) => one.counts === counts);
			const plan = planItemKinds.map((kind) => ({ kind, households: count('plan', kind, 'households') }));
			return {
				area,
				coached: count('reach', null, 'coached'),
				ended: count('reach', null, 'ended'),
				results: has('results')
					? catalogue.results.map(({ id, domain }) => ({
							result: id,
							domain,
							...share(count('results', id, 'met'), count('results', id, 'applicable'), settings.confidence)
						}))
					: [],
				ladder: has('ladder')
					? {
							from: shiftPeriod(settings.period, -quartersApart),
							to: settings.period,
							domains: lifeDomainIds.map((domain) => ({
								domain,
								up: count('ladder', domain, 'up'),
								same: count('ladder', domain, 'same'),
								down: count('ladder', domain, 'down')
							}))
						}
					: null,
				plan: has('plan') ? plan : []
			};
		});
}

type Share = Pick<ReportResult, 'met' | 'applicable' | 'value' | 'lower' | 'upper' | 'hidden'>;

/** Worked out from the two counts as they left, so it says nothing that they do not. */
function share(met: ProtectedCount, applicable: ProtectedCount, confidence: number): Share {
	const counts = { met, applicable, hidden: met.hidden || applicable.hidden };
	if (met.value === null || applicable.value === null || applicable.value === 0)
		return { ...counts, value: null, lower: null, upper: null };
	const { value, lower, upper } = wilson({
		numerator: met.value,
		denominator: applicable.value,
		confidence
	});
	return { ...counts, value, lower, upper };
}
