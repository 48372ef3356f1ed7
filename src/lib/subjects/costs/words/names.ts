// What terms, bars and organisations are called on the page and in the report.
import type { Prices } from '../../../domain/prices.ts';
import { usualId } from '../../../domain/cost-ids.ts';
import type { Language } from '../../../domain/text.ts';
import type { CostsFigure, CostsTerm } from '../figure/costs-figure.ts';
import { costsWords } from './costs.ts';
import { organisationName } from '../../../language/money.ts';

export interface CostsNames {
	organisation: (organisation: string) => string;
	term: (term: Pick<CostsTerm, 'id' | 'side'>) => string;
	/** What a term is counted in. */
	unit: (term: Pick<CostsTerm, 'id' | 'side'>) => string;
	bar: (bar: CostsFigure['tornado'][number]) => string;
}

export function namesOf(prices: Prices, figure: CostsFigure, language: Language): CostsNames {
	const words = costsWords[language];
	const organisation = (id: string) => organisationName(id, prices, language);
	const priced = (id: string) => prices.prices.find((one) => one.id === id)?.name[language];
	const term: CostsNames['term'] = ({ id, side }) => {
		if (id === usualId) return words.terms.usual;
		return side === 'cost' ? words.terms.hours(organisation(id)) : (priced(id) ?? id);
	};
	const unit: CostsNames['unit'] = ({ id, side }) => {
		const { units } = words.terms;
		if (id === usualId) return units.families;
		const of = prices.prices.find((one) => one.id === id);
		return side === 'benefit' && of?.kind === 'outcome' ? units.yearly(of.unit[language]) : units.hours;
	};
	const sideOf = (id: string) => figure.terms.find((one) => one.id === id)?.side ?? 'cost';
	return {
		organisation,
		term,
		unit,
		bar: ({ of, id }) =>
			of === 'quantity'
				? words.tornado.quantity(term({ id, side: sideOf(id) }))
				: words.tornado.price(id === usualId ? prices.usual_care.name[language] : (priced(id) ?? id))
	};
}
