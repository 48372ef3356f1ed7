// Words of what a report says of the studies of clients and of costs: tables, what is not known and what is made up.
import type { Language } from '../../../domain/text.ts';

const nl = {
	whole: 'Dit deel gaat over het programma als geheel, ook in een rapport over één gebied.',
	unknown: 'Wat we niet weten',
	experience: {
		caption: 'Wat gezinnen per leefgebied zeggen',
		columns: {
			domain: 'Leefgebied',
			improved: 'Beter',
			same: 'Gelijk',
			worse: 'Slechter',
			people: 'Antwoorden',
			ascribed: 'Door de begeleiding',
			coach: (worker: string) => `Naast de ladder, ${worker}`,
			family: 'Naast de ladder, gezin'
		},
		beside: {
			more: 'vaker beter',
			fewer: 'minder vaak beter',
			'not-shown': 'geen verschil aangetoond',
			'cannot-say': 'niet te zeggen'
		},
		beyond: '“Door de begeleiding” telt alleen wie zegt dat het beter ging.',
		scales: {
			caption: 'Tevredenheid en eigen kracht, per meting',
			columns: {
				scale: 'Schaal',
				wave: 'Meting',
				mean: 'Gemiddelde',
				lower: 'Vanaf',
				upper: 'Tot',
				people: 'Mensen'
			}
		}
	},
	costs: {
		balance: 'Kosten, baten en saldo, met hun marges',
		cost: 'Kosten',
		benefit: 'Baten',
		net: 'Saldo',
		between: (value: string, range: string) => `${value} (${range})`,
		caption: 'Posten van kosten en baten',
		columns: {
			item: 'Post',
			quantity: 'Hoeveel',
			lower: 'Vanaf',
			upper: 'Tot',
			unit: 'Eenheid',
			price: 'Prijs',
			amount: 'Bedrag',
			counted: 'Volgens de vergelijking'
		},
		counted: { yes: 'aangetoond', no: 'niet te zeggen' }
	}
};

const en: typeof nl = {
	whole: 'This part is about the programme as a whole, also in a report on one area.',
	unknown: 'What we do not know',
	experience: {
		caption: 'What families say by life domain',
		columns: {
			domain: 'Life domain',
			improved: 'Better',
			same: 'The same',
			worse: 'Worse',
			people: 'Answers',
			ascribed: 'Because of the support',
			coach: (worker) => `Beside the ladder, ${worker}`,
			family: 'Beside the ladder, family'
		},
		beside: {
			more: 'better more often',
			fewer: 'better less often',
			'not-shown': 'no difference shown',
			'cannot-say': 'cannot tell'
		},
		beyond: '“Because of the support” counts only those who say that it got better.',
		scales: {
			caption: 'Satisfaction and own competences, by wave',
			columns: {
				scale: 'Scale',
				wave: 'Wave',
				mean: 'Mean',
				lower: 'From',
				upper: 'To',
				people: 'People'
			}
		}
	},
	costs: {
		balance: 'Costs, benefits and balance, with their margins',
		cost: 'Costs',
		benefit: 'Benefits',
		net: 'Balance',
		between: (value, range) => `${value} (${range})`,
		caption: 'Items of costs and benefits',
		columns: {
			item: 'Item',
			quantity: 'How much',
			lower: 'From',
			upper: 'To',
			unit: 'Unit',
			price: 'Price',
			amount: 'Amount',
			counted: 'According to the comparison'
		},
		counted: { yes: 'shown', no: 'cannot tell' }
	}
};

export const reportStudyWords: Record<Language, typeof nl> = { nl, en };
