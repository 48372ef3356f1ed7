// The map of the overview is referred to by the goal that it shows, which no address holds.
import path from 'node:path';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';
import type { OverviewFigure } from '../../../src/lib/figures/overview-figure.ts';
import MapSection from '../../../src/lib/subjects/overview/view/MapSection.svelte';
import type { Site } from '../../../src/lib/ui/site.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const { programme, indicators } = readDefinitions(path.join(root, 'indicators'));
const [goal = expect.fail()] = indicators;

it.each(['nl', 'en'] as const)('names goal, quarter of its figures and address (%s)', (language) => {
	const area = { area: 'oost', name: 'Oost', role: 'experiment', codes: [] };
	const site = {
		...{ programme, indicators, areas: [area], shapes: null, draft: false },
		...{ version: '1.2.3', dataHash: 'abcdef0123456789' }
	} as unknown as Site;
	const period = '2011-Q4';
	const figure = {
		...{ period, map: [{ indicator: goal.id, period: '2010', areas: [{ area: 'oost', value: 7 }] }] }
	} as unknown as OverviewFigure;
	const cited = {
		...{ title: 'Samenvatting.', period, sources: ['Enquête'], retrieved: null },
		...{ synthetic: false, site, language }
	} as const;
	const { body } = render(MapSection, { props: { figure, site, cited, language } });
	const map = { nl: 'Kaart van de gebieden', en: 'Map of the areas' }[language];
	expect(body).toContain(`${map}. ${goal.name[language]}. ${programme.name[language]}, 2010.`);
	expect(body).toContain('data-cite="kaart"');
	expect(body).not.toContain('Samenvatting');
});
