// The row-level test of a comparison: the difference-in-differences over the people who answered the survey, and over those
// who answered it twice, with Holm's correction over the goals.
import type { Period } from '../domain/period.ts';
import type { Break } from '../domain/tables.ts';
import { didCrossSectionCells } from '../statistics/did-cross-sections.ts';
import { didPanelGroups } from '../statistics/did-panel.ts';
import { holm } from '../statistics/multiple-tests.ts';
import { poolSamples, type Sample } from '../statistics/samples.ts';
import {
	fewestInPanel,
	type MergedArea,
	type RefusedArea,
	type RowsEstimate,
	type RowsFigure,
	type RowsReason
} from './compare-rows-figure.ts';
import { breakBetween } from './series.ts';

/** One cell as it is published: of areas that are counted together, in a wave or over the two; null = hidden. */
export interface SurveyCell {
	indicator: string;
	areas: string[];
	moment: 'before' | 'after' | 'change';
	wave_before: Period;
	/** Null: there is one wave only. */
	wave_after: Period | null;
	n: number | null;
	mean: number | null;
	sd: number | null;
	hidden: boolean;
	/** Why these areas may not be chosen; null where they may. */
	why: 'few' | 'overlap' | 'source' | null;
}

export interface RowsInput {
	/** The one that is asked about. */
	indicator: string;
	/** Every goal of the programme: the family. */
	goals: string[];
	/** Of all of these, in all areas, as far as there are any. */
	cells: SurveyCell[];
	experiment: string[];
	control: string[];
	/** 0-1. */
	confidence: number;
	breaks: Break[];
}

type Tested = Omit<RowsFigure, 'holm'>;

/**
 * Holm over the goals whose test of two cross-sections exists; an indicator that is no goal is in no family. Where a cell is
 * hidden, or a break lies between the waves, there is no test: that goal does not count.
 */
export function rowsOf(input: RowsInput): RowsFigure {
	const tested = testOf(input, input.indicator);
	const family = input.goals.map((goal) => testOf(input, goal).p);
	const adjusted = family.length > 0 ? holm(family) : [];
	const place = input.goals.indexOf(input.indicator);
	return {
		...tested,
		holm: { p: adjusted[place] ?? null, family: family.filter((p) => p !== null).length }
	};
}

const unknown: RowsEstimate = {
	value: null,
	lower: null,
	upper: null,
	standardError: null,
	df: null,
	p: null
};

type Side = 'experiment' | 'control';

function testOf({ cells, confidence, breaks, ...input }: RowsInput, indicator: string): Tested {
	const all = cells.filter((one) => one.indicator === indicator);
	const of = (side: Side) => all.filter((one) => one.areas.some((area) => input[side].includes(area)));
	const chosen = [...of('experiment'), ...of('control')];
	const [any] = chosen;
	const waves = any ? { before: any.wave_before, after: any.wave_after } : null;
	const merged = mergedIn(chosen, [...input.experiment, ...input.control]);
	const refused = (reason: RowsReason, more: Partial<Tested> = {}): Tested => ({
		...unknown,
		method: 'cross-sections-hc2',
		waves,
		cells: null,
		panel: { ...unknown, method: 'panel-welch', cells: null, reason },
		reason,
		refused: [],
		merged: [],
		break: null,
		...more
	});
	if (input.experiment.length === 0) return refused('no-experiment');
	if (input.control.length === 0) return refused('no-control');
	if (!waves) return refused('no-answers');
	if (waves.after === null) return refused('one-wave');
	const areas = [...new Set([...input.experiment, ...input.control, ...merged.flatMap((one) => one.with)])];
	const broken = breakBetween(breaks, indicator, areas, waves.before, waves.after);
	if (broken)
		return refused('break', {
			break: {
				period: broken.period,
				reason: broken.reason,
				...(broken.reason_en && { reason_en: broken.reason_en })
			}
		});
	const at = (side: Side, moment: SurveyCell['moment']) => of(side).filter((one) => one.moment === moment);
	const four = {
		treatedBefore: at('experiment', 'before'),
		treatedAfter: at('experiment', 'after'),
		controlBefore: at('control', 'before'),
		controlAfter: at('control', 'after')
	};
	if (Object.values(four).some((one) => one.length === 0)) return refused('empty-cell');
	const why = refusedIn(chosen, input);
	const { treatedBefore, treatedAfter, controlBefore, controlAfter } = {
		treatedBefore: sampleOf(four.treatedBefore),
		treatedAfter: sampleOf(four.treatedAfter),
		controlBefore: sampleOf(four.controlBefore),
		controlAfter: sampleOf(four.controlAfter)
	};
	if (why.length > 0 || !treatedBefore || !treatedAfter || !controlBefore || !controlAfter)
		return refused('hidden', { refused: why });
	const shown = { treatedBefore, treatedAfter, controlBefore, controlAfter };
	const { value, lower, upper, standardErrors, df, p } = didCrossSectionCells({ ...shown, confidence });
	return {
		method: 'cross-sections-hc2',
		waves,
		value,
		lower,
		upper,
		standardError: standardErrors.hc2,
		df,
		p,
		cells: shown,
		panel: panelOf(at('experiment', 'change'), at('control', 'change'), confidence),
		reason: null,
		refused: [],
		merged,
		break: null
	};
}

/** Areas of either side that may not be chosen, or whose company stands on the other side. */
function refusedIn(chosen: SurveyCell[], { experiment, control }: Record<Side, string[]>): RefusedArea[] {
	const why = new Map<string, RefusedArea['why']>();
	for (const cell of chosen) {
		const split = [experiment, control].every((side) => cell.areas.some((area) => side.includes(area)));
		const reason = cell.why ?? (split ? 'other-side' : null);
		if (reason === null) continue;
		for (const area of cell.areas) if ([...experiment, ...control].includes(area)) why.set(area, reason);
	}
	return [...why].map(([area, reason]) => ({ area, why: reason }));
}

function mergedIn(chosen: SurveyCell[], areas: string[]): MergedArea[] {
	const together = new Map<string, string[]>();
	for (const cell of chosen) {
		const others = cell.areas.filter((area) => !areas.includes(area));
		if (others.length > 0)
			for (const area of cell.areas) if (areas.includes(area)) together.set(area, others);
	}
	return [...together].map(([area, others]) => ({ area, with: others }));
}

function panelOf(experiment: SurveyCell[], control: SurveyCell[], confidence: number): RowsFigure['panel'] {
	const refused = (reason: RowsReason): RowsFigure['panel'] => ({
		...unknown,
		method: 'panel-welch',
		cells: null,
		reason
	});
	if (experiment.length === 0 || control.length === 0) return refused('few-twice');
	const [treated, others] = [sampleOf(experiment), sampleOf(control)];
	if (!treated || !others) return refused('hidden');
	if (Math.min(treated.n, others.n) < fewestInPanel) return refused('few-twice');
	const estimate = didPanelGroups({ treated, control: others, confidence });
	return { ...estimate, method: 'panel-welch', cells: { treated, control: others }, reason: null };
}

/** The cells as one; null where one of them is hidden, since the others would be its complement. */
function sampleOf(cells: SurveyCell[]): Sample | null {
	const samples = cells.flatMap(({ hidden, n, mean, sd }) =>
		hidden || n === null || mean === null ? [] : [{ n, mean, sd }]
	);
	return samples.length === cells.length ? poolSamples(samples) : null;
}
