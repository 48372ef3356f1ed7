// Whose hours are the most of a group, and whether that can be told: of other families, and beside organisations of which less is known.
import { rounding } from '../../../domain/effort-rounding.ts';
import type { EffortFigure, EffortGroup, EffortGroupName, EffortOrganisation } from './effort-figure.ts';

export interface MostHours {
	group: EffortGroupName;
	organisation: string;
	share: number | null;
	shareRange: EffortOrganisation['shareRange'];
	/** Whether it surely had more than each other that gave hours by family. */
	clear: boolean;
	/** Whether each of those said of all that it did in how many hours: else any may have more. */
	timed: boolean;
	/** Whether nobody else can have had as many: false where it holds among those that gave hours by family alone. */
	ofAll: boolean;
}

/** Other families would have given other hours, of both. */
function surelyMore(one: EffortOrganisation, other: EffortOrganisation): boolean {
	if (one.shareRange && other.shareRange) return one.shareRange.lower > other.shareRange.upper;
	return one.lower !== null && other.upper !== null && one.lower > other.upper;
}

/** Of organisations that gave no hours by family: their totals are as many, some of them are not told, or not all. */
const othersMayHaveMore = ({ organisations, left }: EffortGroup, { hours, lower }: EffortOrganisation) =>
	left > 0 ||
	organisations.some(
		(one) => one.totals && (one.whole !== true || one.hours + rounding.hours / 2 >= (lower ?? hours))
	);

function mostOf(group: EffortGroup): MostHours | null {
	const [most, ...rest] = group.organisations
		.filter((one) => one.share !== null)
		.sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
	if (group.hidden || !most || most.organisation === null) return null;
	const { organisation, share, shareRange } = most;
	return {
		...{ group: group.group, organisation, share, shareRange },
		clear: rest.every((one) => one.timed !== false && surelyMore(most, one)),
		timed: rest.every((one) => one.timed !== false),
		ofAll: !othersMayHaveMore(group, most)
	};
}

/** Of each group of which something may be said; nothing where the most are of several organisations together, or no share is told. */
export const mostHours = ({ groups }: EffortFigure): MostHours[] =>
	groups.flatMap((group) => mostOf(group) ?? []);
