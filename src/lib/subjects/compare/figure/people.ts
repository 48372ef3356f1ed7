// The row-level test of a comparison: the difference-in-differences over the people who answered the survey, and over those
// who answered it twice, with Holm's correction over the goals.
import type { Break } from '../../../domain/tables.ts';
import { didCrossSectionCells } from '../../../statistics/did-cross-sections.ts';
import type { DidCells } from '../../../statistics/did-cells.ts';
import { didPanelGroups } from '../../../statistics/did-panel.ts';
import { holm } from '../../../statistics/multiple-tests.ts';
import { poolSamples, type Sample } from '../../../statistics/samples.ts';
import {
	fewestInPanel,
	type MergedArea,
	type PeopleCell,
	type RefusedArea,
	type RowsEstimate,
	type RowsFigure,
	type RowsReason
} from './people-figure.ts';
import {
	eachCell,
	peopleOf,
	weightedEstimate,
	weightedOf,
	wideOf,
	type Estimate,
	type SurveyCell
} from './people-weighted.ts';
import { breakBetween } from '../../../figures/series.ts';

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
	const twice = { experiment: at('experiment', 'change'), control: at('control', 'change') };
	const estimate = why.length > 0 ? null : estimateOf(four, twice, confidence);
	if (!estimate) return refused('hidden', { refused: why });
	return {
		...estimate,
		waves,
		panel: panelOf(twice.experiment, twice.control, confidence),
		reason: null,
		refused: [],
		merged,
		break: null
	};
}

/** By the weights where the answers carry them; null where a cell is hidden. */
function estimateOf(
	four: DidCells<SurveyCell[]>,
	twice: Record<Side, SurveyCell[]>,
	confidence: number
): Estimate | null {
	const sides = Object.values(four);
	if (sides.flat().some((one) => one.hidden || one.n === null)) return null;
	if (sides.flat().some((one) => one.weight !== null)) return weightedEstimate(four, twice, confidence);
	const cells = eachCell(four, sampleOf);
	if (!cells) return null;
	const { standardErrors, value, lower, upper, df, p } = didCrossSectionCells({ ...cells, confidence });
	const numbers = { value, lower, upper, standardError: standardErrors.hc2, df, p };
	return { ...numbers, method: 'cross-sections-hc2', cells };
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
	const weighted = [...experiment, ...control].some((one) => one.weight !== null);
	const peopleIn = (cells: SurveyCell[]): PeopleCell | null => {
		const pooled = weighted ? weightedOf(cells) : null;
		return weighted ? pooled && peopleOf(pooled) : sampleOf(cells);
	};
	const [treated, others] = [peopleIn(experiment), peopleIn(control)];
	if (!treated || !others) return refused('hidden');
	if (Math.min(treated.n, others.n) < fewestInPanel) return refused('few-twice');
	const estimate = didPanelGroups({ treated: wideOf(treated), control: wideOf(others), confidence });
	return { ...estimate, method: 'panel-welch', cells: { treated, control: others }, reason: null };
}

/** The cells as one; null where one of them is hidden, since the others would be its complement. */
function sampleOf(cells: SurveyCell[]): Sample | null {
	const samples = cells.flatMap(({ hidden, n, mean, sd }) =>
		hidden || n === null || mean === null ? [] : [{ n, mean, sd }]
	);
	return samples.length === cells.length ? poolSamples(samples) : null;
}
