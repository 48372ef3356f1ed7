// What a goal is called and how its numbers are written, also where this site does not know it.
import type { ReportCatalogue } from '../../../../domain/catalogue.ts';
import type { Language } from '../../../../domain/text.ts';
import type { Scale } from '../../words/revisions.ts';

type Goals = Pick<ReportCatalogue, 'indicators'>;

const goalOf = ({ indicators }: Goals, indicator: string) => indicators.find((one) => one.id === indicator);

export const goalName = (catalogue: Goals, indicator: string, language: Language): string =>
	goalOf(catalogue, indicator)?.short[language] ?? indicator;

export const scaleOf = (catalogue: Goals, indicator: string): Scale => {
	const goal = goalOf(catalogue, indicator);
	return { kind: goal?.kind ?? 'proportion', decimals: goal?.decimals ?? 1 };
};
