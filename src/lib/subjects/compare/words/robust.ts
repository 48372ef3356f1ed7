// What the card says that asks how wrong a comparison may be.
import type { Language } from '../../../domain/text.ts';
import { nameOf } from '../../../domain/area.ts';
import { formatChange, formatNumber, listOf, periodShort } from '../../../language/format.ts';
import { counted, type Said } from '../../../language/numbered.ts';
import type { CompanyEstimate, RobustFigure, RobustReason } from '../figure/robust-figure.ts';
import { nameOfSide, type Compared } from './page-sentences.ts';

const nl = {
	title: 'Hoe fout mag het zijn?',
	sub: 'Twee toetsen op de vergelijking. Ze veranderen de uitspraak niet.',
	waiting: 'Dit wordt uitgerekend.',
	failed: 'Dit konden we nu niet uitrekenen. Kies opnieuw, of laad de pagina opnieuw.',
	company: {
		title: 'Naast een gewogen gezelschap',
		lead: (name: string, value: string, others: string, from: string, to: string) =>
			`Wij wegen ${others} andere buurten zo, dat ze vóór de start samen hetzelfde verloop hadden als ${name}. Vergeleken met hen veranderde ${name} na de start gemiddeld ${value} (cijfers van ${from} tot en met ${to}).`,
		rank: (rank: string, units: string) =>
			`Doen we bij elke buurt alsof die het experiment is, dan staat het experiment op plek ${rank} van ${units}, van groot naar klein verschil.`,
		without: (least: string, most: string) =>
			`Laten we telkens één buurt weg, dan ligt het verschil tussen ${least} en ${most}.`,
		left: (names: string) => `Niet meegeteld, want niet elk kwartaal bekend: ${names}.`,
		methods: 'Drie manieren om te wegen',
		weights: 'Hoe zwaar elke buurt telt',
		method: 'Weging',
		value: 'Verschil',
		place: 'Plek',
		distance: 'Afstand vóór de start',
		area: 'Buurt',
		weight: 'Gewicht',
		leftOut: 'Verschil zonder deze buurt',
		names: {
			did: 'elke buurt even zwaar',
			'synthetic-control': 'zelfde hoogte (synthetic control)',
			'synthetic-did': 'zelfde verloop (synthetic difference-in-differences)'
		} satisfies Record<CompanyEstimate['method'], string>
	},
	drift: {
		title: 'Als de wijken toch al uit elkaar liepen',
		lead: (step: string) =>
			`Vóór de start schoof het verschil tussen experiment- en controlewijken van kwartaal op kwartaal hoogstens ${step} op.`,
		turns: (value: string, multiple: string) =>
			`Sinds de start is het verschil gemiddeld ${value}. Dat is helemaal te verklaren als de wijken daarna ${multiple} keer zo hard uit elkaar liepen als daarvoor.`,
		beyond: (value: string, multiple: string) =>
			`Sinds de start is het verschil gemiddeld ${value}. Ook als de wijken ${multiple} keer zo hard uit elkaar liepen als daarvoor, is dat niet te verklaren.`,
		margin: (multiple: string) => `Tellen we de onzekerheid mee, dan is ${multiple} keer al genoeg.`,
		marginBeyond: (multiple: string) => `Ook met de onzekerheid erbij is ${multiple} keer niet genoeg.`,
		within:
			'Tellen we de onzekerheid mee, dan kan het verschil ook nul zijn als de wijken niet uit elkaar liepen.',
		noMargin: 'Hoe onzeker dat is, weten we niet. Daarvoor zijn minstens tien controlewijken nodig.'
	},
	why: {
		'no-experiment': 'Er is geen experimentwijk gekozen.',
		'no-control': 'Er is geen controlewijk gekozen.',
		'not-quarterly': 'Dit cijfer is er niet per kwartaal. Zonder verloop valt er niets te wegen.',
		'not-measured': 'Er zijn niet genoeg cijfers.',
		'no-counts': 'De bron geeft geen aantallen. Daarom kunnen we de experimentwijken niet samen nemen.',
		'too-few-before': 'Er zijn te weinig kwartalen van vóór de start.',
		'none-after': 'Er zijn nog geen kwartalen van na de start.',
		'too-few-areas': 'Er zijn minstens tien andere buurten nodig met een cijfer in elk kwartaal.',
		'too-many-areas': 'Bij meer dan zestig andere buurten rekenen we dit niet uit: dat duurt te lang.',
		hidden: 'Cijfers zijn verborgen.',
		break: 'Een trendbreuk laat te weinig kwartalen over.',
		'nothing-moved': 'Vóór of na de start veranderde het verschil niet. Dan valt er niets om te keren.'
	} satisfies Record<RobustReason, string>
};

const en: typeof nl = {
	title: 'How wrong may it be?',
	sub: 'Two checks on the comparison. They do not change the claim.',
	waiting: 'This is being worked out.',
	failed: 'We could not work this out now. Choose again, or load the page again.',
	company: {
		title: 'Beside a weighted company',
		lead: (name, value, others, from, to) =>
			`We weigh ${others} other neighbourhoods so that together they took the same course before the start as ${name}. Beside them ${name} changed by ${value} on average after the start (figures from ${from} to ${to}).`,
		rank: (rank, units) =>
			`Taking each neighbourhood in turn for the experiment, the experiment is number ${rank} of ${units}, from the largest difference to the smallest.`,
		without: (least, most) =>
			`Leaving out one neighbourhood at a time, the difference lies between ${least} and ${most}.`,
		left: (names) => `Not counted, since not known in every quarter: ${names}.`,
		methods: 'Three ways to weigh',
		weights: 'What each neighbourhood weighs',
		method: 'Weighing',
		value: 'Difference',
		place: 'Rank',
		distance: 'Distance before the start',
		area: 'Neighbourhood',
		weight: 'Weight',
		leftOut: 'Difference without it',
		names: {
			did: 'every neighbourhood alike',
			'synthetic-control': 'same level (synthetic control)',
			'synthetic-did': 'same course (synthetic difference-in-differences)'
		}
	},
	drift: {
		title: 'If the districts were drifting apart anyway',
		lead: (step) =>
			`Before the start the difference between experiment and control districts moved by at most ${step} from one quarter to the next.`,
		turns: (value, multiple) =>
			`Since the start the difference is ${value} on average. That is fully explained if the districts then drifted apart ${multiple} times as fast as before.`,
		beyond: (value, multiple) =>
			`Since the start the difference is ${value} on average. Even if the districts then drifted apart ${multiple} times as fast as before, that is not explained.`,
		margin: (multiple) => `Counting the uncertainty, ${multiple} times is enough.`,
		marginBeyond: (multiple) => `Even with the uncertainty, ${multiple} times is not enough.`,
		within:
			'Counting the uncertainty, the difference may be nothing even if the districts did not drift apart.',
		noMargin: 'How uncertain that is, we do not know. It takes at least ten control districts.'
	},
	why: {
		'no-experiment': 'No experiment district is chosen.',
		'no-control': 'No control district is chosen.',
		'not-quarterly': 'This figure is not there by quarter. Without a course there is nothing to weigh.',
		'not-measured': 'There are not enough figures.',
		'no-counts': 'The source gives no counts. That is why we cannot take the experiment districts together.',
		'too-few-before': 'There are too few quarters from before the start.',
		'none-after': 'There are no quarters from after the start yet.',
		'too-few-areas': 'It takes at least ten other neighbourhoods with a figure in every quarter.',
		'too-many-areas': 'With more than sixty other neighbourhoods we do not work this out: it takes too long.',
		hidden: 'Figures are hidden.',
		break: 'A break in the series leaves too few quarters.',
		'nothing-moved': 'Before or after the start the difference did not move. Then there is nothing to turn.'
	}
};

export const robustWords: Record<Language, typeof nl> = { nl, en };

/** A sentence with the numbers in it. */
export interface Told {
	text: string;
	numbers: Said[];
}

/** Of many times a whole number says enough. */
const times = (multiple: number, language: Language): string =>
	formatNumber(multiple, multiple >= 10 ? 0 : 1, language);

const changed = (value: number, { indicator, language }: Compared): string =>
	formatChange(value, indicator.kind, indicator.decimals, language);
/** Whichever way it went. */
const size = (value: number, compared: Compared): string =>
	changed(Math.abs(value), compared).replace(/^\+/, '');

/** What the company says: the difference, its place, and how far it moves without one neighbourhood. */
export function companySentences({ company }: RobustFigure, compared: Compared): Told[] {
	const { areas, figure, language } = compared;
	const say = robustWords[language].company;
	const found = company?.estimates.find((one) => one.method === 'synthetic-did');
	if (!company || !found) return [];
	const name = nameOfSide(areas, figure.experiment, language);
	const others = String(company.weights.length);
	const without = company.without.map((one) => one.value);
	const [least, most] = [Math.min(...without), Math.max(...without)];
	const text = (value: number) => changed(value, compared);
	const told: Told[] = [
		{
			text: say.lead(
				name,
				text(found.value),
				others,
				periodShort(company.from, language),
				periodShort(company.to, language)
			),
			numbers: [
				{ value: found.value, text: text(found.value), field: 'synthetic-did' },
				counted(company.weights.length, 'company')
			]
		},
		{
			text: say.rank(String(found.rank), String(found.units)),
			numbers: [counted(found.rank, 'rank'), counted(found.units, 'units')]
		},
		{
			text: say.without(text(least), text(most)),
			numbers: [
				{ value: least, text: text(least), field: 'without-least' },
				{ value: most, text: text(most), field: 'without-most' }
			]
		}
	];
	if (company.leftOut.length > 0) {
		const names = listOf(
			company.leftOut.map((one) => nameOf(areas, one)),
			language
		);
		told.push({ text: say.left(names), numbers: [] });
	}
	return told;
}

/** From which multiple of the drift before the start the finding turns, with and without its margin. */
export function driftSentences({ drift }: RobustFigure, compared: Compared): Told[] {
	const { language } = compared;
	const say = robustWords[language].drift;
	if (!drift) return [];
	const { value, largestStep, estimate, withMargin, beyond, beyondWithMargin } = drift;
	const [step, mean] = [size(largestStep, compared), changed(value, compared)];
	const multiple = times(estimate, language);
	const told: Told[] = [
		{ text: say.lead(step), numbers: [{ value: largestStep, text: step, field: 'largest-step' }] },
		{
			text: (beyond ? say.beyond : say.turns)(mean, multiple),
			numbers: [
				{ value, text: mean, field: 'mean-difference' },
				{ value: estimate, text: multiple, field: 'breakdown' }
			]
		}
	];
	if (withMargin === null) return [...told, { text: say.noMargin, numbers: [] }];
	if (withMargin === 0) return [...told, { text: say.within, numbers: [] }];
	const counting = times(withMargin, language);
	return [
		...told,
		{
			text: (beyondWithMargin ? say.marginBeyond : say.margin)(counting),
			numbers: [{ value: withMargin, text: counting, field: 'breakdown-margin' }]
		}
	];
}
