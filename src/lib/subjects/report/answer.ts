// A quarter's report asked of an engine: questions in, one figure out.
import { carriedAreas } from '../../domain/carried-areas.ts';
import type { ReportCatalogue } from '../../domain/catalogue.ts';
import { lastDay, quarterIndex, quarterOf, type Period } from '../../domain/period.ts';
import type { ProtectedRelease, StoredOutlook } from '../../domain/release.ts';
import type { NoteRow } from '../../domain/tables.ts';
import type { Engine } from '../../engine/engine.ts';
import type { ReportFigure, ReportSettings } from '../../figures/report-figure.ts';
import type { StudiesTold } from '../../figures/studies-told.ts';
import { cellsOfRelease, report } from './figure/report.ts';
import { withEdited } from './figure/notes.ts';
import { trend } from '../indicator/figure/trend.ts';
import { trendSpoken } from '../../language/summary.ts';
import { bottlenecksUpTo } from '../../queries/bottlenecks.ts';
import { breaksOf } from '../../queries/breaks.ts';
import { eventsOf } from '../../queries/events.ts';
import { notesUpTo, protectedPlanAt, type ProtectedPlanRow } from './ask.ts';
import { observationsOf } from '../../queries/observations.ts';
import { answerOverview, carriedMap, observationsBefore } from '../overview/answer.ts';

export interface ReportAsked {
	settings: ReportSettings;
	/** The texts of this quarter as an editor holds them now; without it those of the engine. */
	notes?: NoteRow[] | undefined;
	/** The protected tables, such as a browser made from an opened file; without it those that are published. */
	release?: ProtectedRelease | undefined;
	/** Cells of the plan, where there is no release. */
	cells?: ProtectedPlanRow[] | undefined;
	/** Quarters of the releases that were reckoned with, where there is no release. */
	earlier?: Period[] | undefined;
	/** What earlier reports foretold. */
	outlooks?: readonly StoredOutlook[] | undefined;
	/** Quarters between the two days that the ladder compares; a year where the plan says nothing. */
	quartersApart?: number | undefined;
	/** False leaves out what the report does not show of other areas: a page carries few of many, a frozen report all. */
	others?: boolean | undefined;
	/** What the other studies tell in this quarter; without it the report says nothing of them. */
	studies?: StudiesTold | undefined;
	/** Quarters with figures, where they are known already. */
	periods?: Period[] | undefined;
}

/**
 * Nothing later than the quarter is read, so that the report of a quarter is the same next year.
 * @throws RangeError when the settings name an area that the catalogue lacks
 */
export async function answerReport(
	engine: Engine,
	catalogue: ReportCatalogue,
	asked: ReportAsked
): Promise<ReportFigure> {
	const { settings, release, others = true } = asked;
	const { period, area, compare, confidence } = settings;
	const overview = await answerOverview(
		engine,
		catalogue,
		period,
		{ area, compare, confidence },
		asked.periods
	);
	const indicators = overview.indicators.map((one) => one.indicator);
	const areas = catalogue.areas.map((one) => one.area);
	const given = asked.cells ?? (release && cellsOfRelease(release));
	const carried = carriedAreas(catalogue.areas, catalogue.programme.area);
	const shown = [
		area,
		...compare,
		...overview.indicators.flatMap((one) => one.subareas.map((part) => part.area))
	];
	const [near, far, breaks, events, notes, cells, bottlenecks] = await Promise.all([
		engine.all(observationsOf({ indicators, areas: others ? areas : [...new Set(shown)], to: period })),
		others ? [] : observationsBefore(engine, catalogue, indicators, period),
		engine.all(breaksOf({ indicators })),
		engine.all(eventsOf({ areas })),
		engine.all(notesUpTo({ period })),
		given ?? engine.all(protectedPlanAt({ period })),
		engine.all(bottlenecksUpTo({ day: lastDay(period) }))
	]);
	const here = new Set(near.map((one) => one.area));
	const observations = [...near, ...far.filter((one) => !here.has(one.area))];
	const upToNow = (at: Period) => quarterIndex(at) <= quarterIndex(period);
	const known = {
		breaks: breaks.filter((one) => upToNow(one.period)),
		events: events.filter((one) => upToNow(quarterOf(one.date)))
	};
	const trends = overview.indicators
		.flatMap((goal) => [goal, ...goal.subareas])
		.map((goal) =>
			trend({
				catalogue,
				indicator: goal.indicator,
				period,
				// A sub-area's goal is its own: no district is held against it.
				view: { area: goal.area, compare: goal.area === area ? compare : [], confidence },
				observations: observations.filter((one) => one.indicator === goal.indicator),
				others,
				...known
			})
		)
		.map((one) => trendSpoken(one, catalogue.indicators));
	return report({
		catalogue,
		settings,
		overview: others ? overview : carriedMap(overview, carried, areas.length),
		trends,
		cells,
		fresh: given !== undefined,
		quartersApart: asked.quartersApart ?? 4,
		earlier: asked.earlier ?? release?.earlier.map((one) => one.period) ?? [],
		...(asked.outlooks && { outlooks: asked.outlooks }),
		standing: release?.standing,
		bottlenecks,
		studies: asked.studies,
		notes: asked.notes ? withEdited(notes, period, asked.notes) : notes
	});
}
