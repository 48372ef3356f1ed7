// The rows of the table of waves: a subject and a group of whom anything is told.
import { respondentGroups } from '../../../domain/questionnaire.ts';
import type { ProcessFigure } from '../figure/process.ts';

/** A row for every subject and group that has a mean, or a hidden one, in any wave. */
export const overRows = ({ over }: Pick<ProcessFigure, 'over'>) =>
	over.flatMap(({ construct, groups }) =>
		respondentGroups.flatMap((group) => {
			const means = groups[group];
			return means?.some((one) => one.mean !== null || one.hidden) ? [{ construct, group, means }] : [];
		})
	);
