// Specimens of the overview: finding, quarters, goals, reach, tree, map, background.
import type { Language } from '../../../src/lib/domain/text.ts';
import { workersOf } from '../../../src/lib/language/workers.ts';
import PeriodRail from '../../../src/lib/subjects/overview/draw/PeriodRail.svelte';
import ContextSection from '../../../src/lib/subjects/overview/view/ContextSection.svelte';
import GoalList from '../../../src/lib/subjects/overview/view/GoalList.svelte';
import GoalsTable from '../../../src/lib/subjects/overview/view/GoalsTable.svelte';
import Hero from '../../../src/lib/subjects/overview/view/Hero.svelte';
import MapSection from '../../../src/lib/subjects/overview/view/MapSection.svelte';
import Reach from '../../../src/lib/subjects/overview/view/Reach.svelte';
import TreeSection from '../../../src/lib/subjects/overview/view/TreeSection.svelte';
import type { Showing } from '../showing.ts';
import { citedIn, specimen, type Specimen } from '../specimen.ts';

/** What the sections of the page share. */
function sharedIn({ overview: figure, site }: Showing, language: Language) {
	const areaName = (id: string): string => site.areas.find((one) => one.area === id)?.name ?? id;
	return {
		figure,
		site,
		language,
		areaName,
		area: areaName(figure.area),
		workers: workersOf(site.programme, language)
	};
}

export const overviewSpecimens: Specimen[] = [
	specimen('overview', 'Hero', Hero, (showing, language) => {
		const { figure, area, workers } = sharedIn(showing, language);
		return [['', { figure, area, workers, language }]];
	}),
	specimen('overview', 'PeriodRail', PeriodRail, (showing, language) => {
		const { figure, workers } = sharedIn(showing, language);
		return [['', { figure, workers, language, search: '' }]];
	}),
	specimen('overview', 'GoalList', GoalList, (showing, language) => {
		const { figure, site, areaName } = sharedIn(showing, language);
		return [['', { figure, site, areaName, language, search: '' }]];
	}),
	specimen('overview', 'GoalsTable', GoalsTable, (showing, language) => {
		const { figure, site, areaName } = sharedIn(showing, language);
		return [['', { figure, site, areaName, language }]];
	}),
	specimen('overview', 'Reach', Reach, (showing, language) => {
		const { figure, area, workers } = sharedIn(showing, language);
		return [['', { figure, area, workers, standing: null, language }]];
	}),
	specimen('overview', 'TreeSection', TreeSection, ({ overview, site }, language) => [
		['', { figure: overview, site, language }]
	]),
	specimen('overview', 'MapSection', MapSection, (showing, language) => [
		['', { figure: showing.overview, site: showing.site, cited: citedIn(showing, language), language }]
	]),
	specimen('overview', 'ContextSection', ContextSection, (showing, language) => {
		const { figure, site, areaName } = sharedIn(showing, language);
		return figure.context.length === 0 ? [] : [['', { figure, site, areaName, language }]];
	})
];
