// Specimens of the compare page: every card, of each kind of goal.
import type { CompareScale } from '../../../src/lib/domain/compare-view.ts';
import type { Language } from '../../../src/lib/domain/text.ts';
import ChanceCard from '../../../src/lib/subjects/compare/view/ChanceCard.svelte';
import ChangeCard from '../../../src/lib/subjects/compare/view/ChangeCard.svelte';
import ClaimBlock from '../../../src/lib/subjects/compare/view/ClaimBlock.svelte';
import CompareControls from '../../../src/lib/subjects/compare/view/CompareControls.svelte';
import PlaceboCard from '../../../src/lib/subjects/compare/view/PlaceboCard.svelte';
import PowerCard from '../../../src/lib/subjects/compare/view/PowerCard.svelte';
import QuadrantCard from '../../../src/lib/subjects/compare/view/QuadrantCard.svelte';
import RowsCard from '../../../src/lib/subjects/compare/view/RowsCard.svelte';
import TrendCard from '../../../src/lib/subjects/compare/view/TrendCard.svelte';
import XmrCard from '../../../src/lib/subjects/compare/view/XmrCard.svelte';
import type { Compared } from '../../../src/lib/subjects/compare/words/page-sentences.ts';
import type { Showing } from '../showing.ts';
import { nothing, specimen, type Part, type Specimen } from '../specimen.ts';

const comparedIn = ({ comparisons, site }: Showing, language: Language): [string, Compared][] =>
	comparisons.map(({ indicator, page: { figure } }) => [
		indicator.id,
		{ figure, indicator, areas: site.areas, programme: site.programme, language }
	]);

const card = (name: string, part: Part<{ compared: Compared }>): Specimen =>
	specimen('compare', name, part, (showing, language) =>
		comparedIn(showing, language).map(([of, compared]) => [of, { compared }])
	);
const scales: readonly CompareScale[] = ['absolute', 'index'];

export const compareSpecimens: Specimen[] = [
	specimen('compare', 'CompareControls', CompareControls, ({ comparisons, site }, language) =>
		comparisons
			.slice(0, 1)
			.map(({ page, view }) => ['', { answer: page, site, view, language, onview: nothing }])
	),
	card('ChangeCard', ChangeCard),
	card('ClaimBlock', ClaimBlock),
	card('ChanceCard', ChanceCard),
	...scales.map((scale) =>
		specimen('compare', `TrendCard, ${scale}`, TrendCard, (showing, language) =>
			comparedIn(showing, language).map(([of, compared]) => [of, { compared, scale, onscale: nothing }])
		)
	),
	card('XmrCard', XmrCard),
	card('PlaceboCard', PlaceboCard),
	card('PowerCard', PowerCard),
	specimen('compare', 'RowsCard', RowsCard, (showing, language) =>
		comparedIn(showing, language).map(([of, compared], place) => [
			of,
			{
				compared,
				goals: showing.comparisons[place]?.page.goals ?? [],
				indicators: showing.site.indicators
			}
		])
	),
	specimen('compare', 'QuadrantCard', QuadrantCard, ({ comparisons, site }, language) =>
		comparisons
			.slice(0, 1)
			.map(({ page }) => ['', { goals: page.goals, indicators: site.indicators, language }])
	)
];
