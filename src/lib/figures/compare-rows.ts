// The row-level test of a comparison: the difference-in-differences over the people who answered the survey, and over those
// who answered it twice, with Holm's correction over the goals.
import type { Period } from '../domain/period.ts';
import type { Break } from '../domain/tables.ts';
import { didCrossSectionCells } from '../statistics/did-cross-sections.ts';
import { didPanelGroups } from '../statistics/did-panel.ts';
import { holm } from '../statistics/multiple-tests.ts';
import type { Sample } from '../statistics/samples.ts';
import type { RowsEstimate, RowsFigure, RowsReason } from './compare-rows-figure.ts';
import { breakBetween } from './series.ts';

/** One cell as it is published: of a side, in a wave or over the two; null = hidden. */
export interface SurveyCell {
	indicator: string;
	side: 'experiment' | 'control';
	moment: 'before' | 'after' | 'change';
	wave_before: Period;
	/** Null: there is one wave only. */
	wave_after: Period | null;
	n: number | null;
	mean: number | null;
	sd: number | null;
	hidden: boolean;
}

export interface RowsInput {
	/** The one that is asked about. */
	indicator: string;
	/** Every goal of the programme: the family. */
	goals: string[];
	/** Of all of these, as far as there are any; null where other areas were chosen than these are about. */
	cells: SurveyCell[] | null;
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

function testOf({ cells, confidence, breaks, ...input }: RowsInput, indicator: string): Tested {
	const own = (cells ?? []).filter((one) => one.indicator === indicator);
	const find = (side: SurveyCell['side'], moment: SurveyCell['moment']) =>
		own.find((one) => one.side === side && one.moment === moment);
	const [any] = own;
	const waves = any ? { before: any.wave_before, after: any.wave_after } : null;
	const refused = (reason: RowsReason, broken: Break | null = null): Tested => ({
		...unknown,
		method: 'cross-sections-hc2',
		waves,
		cells: null,
		panel: { ...unknown, method: 'panel-welch', cells: null, reason },
		reason,
		break: broken && { period: broken.period, reason: broken.reason }
	});
	if (input.experiment.length === 0) return refused('no-experiment');
	if (input.control.length === 0) return refused('no-control');
	if (cells === null) return refused('other-areas');
	if (!waves) return refused('no-answers');
	if (waves.after === null) return refused('one-wave');
	const areas = [...input.experiment, ...input.control];
	const broken = breakBetween(breaks, indicator, areas, waves.before, waves.after);
	if (broken) return refused('break', broken);
	const four = {
		treatedBefore: find('experiment', 'before'),
		treatedAfter: find('experiment', 'after'),
		controlBefore: find('control', 'before'),
		controlAfter: find('control', 'after')
	};
	if (Object.values(four).some((one) => one === undefined)) return refused('empty-cell');
	const samples = {
		treatedBefore: sampleOf(four.treatedBefore),
		treatedAfter: sampleOf(four.treatedAfter),
		controlBefore: sampleOf(four.controlBefore),
		controlAfter: sampleOf(four.controlAfter)
	};
	const { treatedBefore, treatedAfter, controlBefore, controlAfter } = samples;
	if (!treatedBefore || !treatedAfter || !controlBefore || !controlAfter) return refused('hidden');
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
		panel: panelOf(find('experiment', 'change'), find('control', 'change'), confidence),
		reason: null,
		break: null
	};
}

function panelOf(
	experiment: SurveyCell | undefined,
	control: SurveyCell | undefined,
	confidence: number
): RowsFigure['panel'] {
	const refused = (reason: RowsReason): RowsFigure['panel'] => ({
		...unknown,
		method: 'panel-welch',
		cells: null,
		reason
	});
	if (!experiment || !control) return refused('few-twice');
	const [treated, others] = [sampleOf(experiment), sampleOf(control)];
	if (!treated || !others) return refused('hidden');
	const estimate = didPanelGroups({ treated, control: others, confidence });
	return { ...estimate, method: 'panel-welch', cells: { treated, control: others }, reason: null };
}

const sampleOf = (cell: SurveyCell | undefined): Sample | null =>
	!cell || cell.hidden || cell.n === null || cell.mean === null
		? null
		: { n: cell.n, mean: cell.mean, sd: cell.sd };
