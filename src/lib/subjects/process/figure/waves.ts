// Wave beside wave: every subject's means in each of them, and what changed since the one before.
import type { Period } from '../../../domain/period.ts';
import { respondentGroups, type RespondentGroup } from '../../../domain/questionnaire.ts';
import type { ProcessConstruct } from './process.ts';
import { oneDecimal } from './small-groups.ts';

export interface WaveMean {
	wave: Period;
	mean: number | null;
	n: number | null;
	hidden: boolean;
	/** Less the mean of the wave before; null where either is missing. Of a small group the difference of the two as they read. */
	change: number | null;
}

export interface ConstructOverTime {
	construct: string;
	groups: Record<RespondentGroup, WaveMean[] | null>;
}

/** @param waves every wave's subjects, in time order */
export function overTime(
	waves: readonly { wave: Period; constructs: ProcessConstruct[] }[]
): ConstructOverTime[] {
	if (waves.length < 2) return [];
	const first = waves[0]?.constructs ?? [];
	return first.map(({ construct }) => {
		const of = (group: RespondentGroup): WaveMean[] | null => {
			const found = waves.map(({ wave, constructs }) => ({
				wave,
				own: constructs.find((one) => one.construct === construct)?.[group] ?? null
			}));
			if (found.every(({ own }) => own === null)) return null;
			return found.map(({ wave, own }, place) => {
				const before = found[place - 1]?.own ?? null;
				const small = Boolean(own?.small) || Boolean(before?.small);
				const read = (mean: number) => (small ? oneDecimal(mean) : mean);
				const change =
					own?.mean == null || before?.mean == null ? null : read(read(own.mean) - read(before.mean));
				return { wave, mean: own?.mean ?? null, n: own?.n ?? null, hidden: own?.hidden ?? false, change };
			});
		};
		const [coach = null, organisation = null] = respondentGroups.map(of);
		return { construct, groups: { coach, organisation } };
	});
}
