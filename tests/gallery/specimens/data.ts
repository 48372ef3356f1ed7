// Specimens of the data page: what a delivery does, from nothing at all to every quarter of a series.
import type { Consequence } from '../../../src/lib/domain/consequence.ts';
import Consequences from '../../../src/lib/subjects/data/view/Consequences.svelte';
import { newQuarter, oneOfEach, throughTime } from '../../subjects/data/sample-consequences.ts';
import { specimen, type Specimen } from '../specimen.ts';

export const dataSpecimens: Specimen[] = [
	specimen('data', 'Consequences', Consequences, ({ state, site }, language) => {
		const [first = '', second = ''] = site.indicators.map((one) => one.id);
		const area = site.programme.area ?? site.areas[0]?.area ?? '';
		const catalogue = { indicators: site.indicators, areas: site.areas };
		const lists: Record<string, Consequence[]> =
			state === 'usual'
				? { 'one of each': oneOfEach([first, second], area), 'a new quarter': newQuarter(first, area) }
				: state === 'empty'
					? { none: [] }
					: state === 'sixty'
						? { 'through time': throughTime(first, area) }
						: state === 'long'
							? { 'long names': oneOfEach([first, second], area) }
							: {};
		return Object.entries(lists).map(([of, consequences]) => [of, { consequences, catalogue, language }]);
	})
];
