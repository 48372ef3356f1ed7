// What a template is made for: a programme's definitions and areas, on a day, and perhaps one supplier.
import type { Area } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Language } from '../../../domain/text.ts';
import type { Supplier } from '../figure/suppliers.ts';

export interface TemplateContext {
	definitions: Pick<Catalogue, 'programme' | 'indicators' | 'results' | 'ladder' | 'questionnaire'> &
		Partial<Pick<Catalogue, 'experience'>>;
	areas: readonly Area[];
	/** ISO day: no period lies after it. */
	today: string;
	language: Language;
	/** Then with its own indicators and areas alone. */
	supplier?: Supplier;
}

/** What is offered: a supplier's own, or everything where it has none yet. */
export function indicatorsFor({ definitions, supplier }: TemplateContext): Indicator[] {
	const own = definitions.indicators.filter(({ id }) => supplier?.indicators.includes(id) === true);
	return own.length > 0 ? own : definitions.indicators;
}
