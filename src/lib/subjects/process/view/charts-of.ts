// The charts of the page by the place that their heading has on it. What the source prints is not among them: that is the source's own to be cited.
import { respondentGroups, type Questionnaire } from '../../../domain/questionnaire.ts';
import type { Language } from '../../../domain/text.ts';
import { tablesOfGoals } from '../figure/asked-in.ts';
import type { ProcessFigure } from '../figure/process.ts';
import { itemWords } from '../words/items.ts';
import { processWords } from '../words/page.ts';
import { overRows } from './over-rows.ts';

export interface CitedChart {
	/** Of its heading. */
	anchor: string;
	name: string;
}

const kinds = ['importance', 'expected', 'elsewhere'] as const;

/** In the order in which they stand. */
export function chartsOf(
	figure: ProcessFigure,
	questionnaire: Questionnaire,
	language: Language
): CitedChart[] {
	const words = itemWords[language];
	const tables = [...new Set(figure.constructs.map((one) => one.table))].sort((a, b) => a - b);
	const subjects = tables.map((table) => ({
		anchor: `tabel-${table}`,
		name:
			questionnaire.tables?.find((one) => one.table === table)?.title[language] ??
			processWords[language].part(table)
	}));
	const asked = kinds.filter(
		(kind) =>
			tablesOfGoals(questionnaire, kind).some((table) => tables.includes(table)) &&
			figure.goals.some(({ sides }) =>
				respondentGroups.some((group) => sides[kind][group].state !== 'not-asked')
			)
	);
	const goals = asked.map((kind) => ({ anchor: `doelen-${kind}`, name: words.goals[kind].title }));
	const over = overRows(figure).length > 0 ? [{ anchor: 'metingen', name: words.over.title }] : [];
	return [...subjects, ...goals, ...over];
}
