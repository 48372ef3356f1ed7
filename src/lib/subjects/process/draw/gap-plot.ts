// The mirrored gap plot: per subject the means of both groups on one scale, and why a mark or a gap is missing.
import { max, min, ticks } from 'd3';
import type { Questionnaire, RespondentGroup } from '../../../domain/questionnaire.ts';
import type { Bilingual } from '../../../domain/text.ts';
import { gapDecimals } from '../words/finding.ts';
import type { ProcessConstruct, ProcessFigure, ProcessGroup } from '../figure/process.ts';

export type GapState = 'shown' | 'hidden' | 'not-asked' | 'no-answers' | 'no-scores' | 'not-printed';

export interface GapMark {
	state: GapState;
	/** On the panel's scale; null unless shown. */
	mean: number | null;
}

/** Means that the source prints, and where. */
export interface SourceMeans extends Record<RespondentGroup, number | null> {
	page: number | null;
	figure: number | null;
}

export interface GapRow {
	id: string;
	name: Bilingual;
	coach: GapMark;
	organisation: GapMark;
	/** Of this very subject; null where the source prints none. */
	source: SourceMeans | null;
	/** Coach minus organisation; null where the items differ or either mean is missing. */
	gap: number | null;
	/** Both have a mean, but of other items. */
	otherItems: boolean;
}

export interface Scale {
	min: number;
	max: number;
}

export interface GapPanel {
	/** Null where a subject mixes scales: then its means stand in words and no mark is drawn. */
	scale: Scale | null;
	rows: GapRow[];
}

/** Lowest and highest mean of a panel; null without any. */
export function spanOf({ rows }: GapPanel): [number, number] | null {
	const means = rows
		.flatMap((row) => [row.coach.mean, row.organisation.mean])
		.filter((mean) => mean !== null);
	const from = min(means);
	const to = max(means);
	return from === undefined || to === undefined ? null : [from, to];
}

/** Where a mean stands, in percent of the drawn width. */
export const placeOf = (mean: number, scale: Scale): number =>
	((mean - scale.min) / (scale.max - scale.min)) * 100;

export const scaleTicks = (scale: Scale): number[] => ticks(scale.min, scale.max, 5);

function markOf(group: ProcessGroup | null, asked: boolean): GapMark {
	if (group === null) return { state: asked ? 'no-answers' : 'not-asked', mean: null };
	if (group.hidden) return { state: 'hidden', mean: null };
	return { state: group.mean === null ? 'no-scores' : 'shown', mean: group.mean };
}

/** The scale that all scored items of a subject share; null where they differ. */
function scaleOf(construct: ProcessConstruct, questionnaire: Questionnaire): Scale | null {
	const scales = (['coach', 'organisation'] satisfies RespondentGroup[]).flatMap((group) =>
		questionnaire.items
			.filter((one) => one.group === group && construct[group]?.scored.includes(one.item))
			.map((one) => one.scale ?? questionnaire.scale)
	);
	const [first = questionnaire.scale] = scales;
	return scales.every((one) => one.min === first.min && one.max === first.max) ? first : null;
}

type Published = Questionnaire['published'][number];
const sourceOf = ({ coach, organisation, page, figure }: Published): SourceMeans => ({
	...{ coach, organisation, page: page ?? null, figure: figure ?? null }
});

/** Not of a group whose answers are turned round here: the source turned none. */
function sourceBeside(
	{ name, ...groups }: ProcessConstruct,
	questionnaire: Questionnaire
): SourceMeans | null {
	const found = questionnaire.published.find((one) => one.name.nl === name.nl);
	if (!found) return null;
	const straight = (group: RespondentGroup) =>
		questionnaire.items
			.filter((one) => one.group === group && groups[group]?.scored.includes(one.item))
			.every((one) => one.direction === 'positive');
	const printed = sourceOf(found);
	const of = (group: RespondentGroup) => (groups[group] && straight(group) ? printed[group] : null);
	const beside = { ...printed, coach: of('coach'), organisation: of('organisation') };
	return beside.coach === null && beside.organisation === null ? null : beside;
}

/** The subjects of one table, in the order of the questionnaire, apart wherever the scale differs. */
export function panelsOf(constructs: ProcessConstruct[], questionnaire: Questionnaire): GapPanel[] {
	const panels = new Map<string, GapPanel>();
	for (const construct of constructs) {
		const scale = scaleOf(construct, questionnaire);
		const key = JSON.stringify(scale);
		const panel = panels.get(key) ?? { scale, rows: [] };
		panels.set(key, panel);
		const asked = questionnaire.constructs.find((one) => one.id === construct.construct);
		panel.rows.push({
			id: construct.construct,
			name: construct.name,
			coach: markOf(construct.coach, asked?.coach != null),
			organisation: markOf(construct.organisation, asked?.organisation != null),
			source: sourceBeside(construct, questionnaire),
			gap: construct.gap,
			otherItems:
				!construct.sameItems && construct.coach?.mean != null && construct.organisation?.mean != null
		});
	}
	return [...panels.values()];
}

/** The means that the source prints; a gap only where the subject of that name has the same items in both groups. */
export function printedPanel(
	questionnaire: Questionnaire,
	constructs: Pick<ProcessFigure['constructs'][number], 'name' | 'sameItems'>[]
): GapPanel {
	const mark = (mean: number | null): GapMark => ({ state: mean === null ? 'not-printed' : 'shown', mean });
	return {
		scale: questionnaire.scale,
		rows: questionnaire.published.map((one, index) => {
			const { name, coach, organisation } = one;
			const subject = constructs.find((one) => one.name.nl === name.nl);
			const both = coach !== null && organisation !== null;
			return {
				id: `gedrukt-${index + 1}`,
				name,
				coach: mark(coach),
				organisation: mark(organisation),
				source: sourceOf(one),
				// As printed, one decimal: their difference in binary has more.
				gap: subject?.sameItems === true && both ? Number((coach - organisation).toFixed(gapDecimals)) : null,
				otherItems: subject?.sameItems === false && both
			};
		})
	};
}
