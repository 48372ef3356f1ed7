// Words about both sides through time: the trend, its scale, and how it reads.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import type { HiddenBy } from '../../../figures/evidence.ts';
import { periodInSentence, periodName } from '../../../language/format.ts';
import { hiddenWords } from '../../../language/hidden.ts';

/** Where a side went from and to, as people write it. */
export interface Course {
	from: string;
	to: string;
}

const nl = {
	title: 'Verloop vóór en na de start',
	sub: (unit: string, how: string) => `${unit}, ${how}. De gekozen wijken van elke kant samen.`,
	unit: { proportion: 'In procent', mean: 'In punten op de schaal van dit cijfer' },
	indexUnit: (base: Period) => `Index: ${periodName(base, 'nl')} = 100`,
	experiment: 'Experiment',
	control: 'Controle',
	start: 'Start aanpak',
	scale: { legend: 'Schaal van de grafiek', absolute: 'Cijfer', index: 'Index' },
	marginless: 'Bij een index tekenen we geen kansmarge. Die staat bij het cijfer zelf.',
	both: (from: Period, to: Period, index: boolean, experiment: Course, control: Course) =>
		`Van ${periodInSentence(from, 'nl')} tot ${periodInSentence(to, 'nl')} ging ${index ? 'de index' : 'het cijfer'} in de experimentwijken van ${experiment.from} naar ${experiment.to} en in de controlewijken van ${control.from} naar ${control.to}.`,
	alone: (from: Period, to: Period, index: boolean, side: Side, course: Course) =>
		`Van ${periodInSentence(from, 'nl')} tot ${periodInSentence(to, 'nl')} ging ${index ? 'de index' : 'het cijfer'} in de ${sides.nl[side]} van ${course.from} naar ${course.to}.`,
	single: (period: Period) =>
		`Alleen van ${periodInSentence(period, 'nl')} is er een cijfer dat we kunnen lezen. Eén meting laat geen verloop zien.`,
	unread: 'Er is geen periode waarin beide kanten een cijfer hebben. Daarom lezen we hier geen verloop.',
	hidden: (who: HiddenBy | 'both') =>
		`Een punt (.) is een verborgen cijfer, ${hiddenWords.nl.because[who]}. ${hiddenWords.nl.notZero}`,
	why: (reason: string, side: Side, who: HiddenBy | 'both'): string =>
		reason === 'no-experiment'
			? 'Er is geen experimentwijk gekozen.'
			: reason === 'no-control'
				? 'Er is geen controlewijk gekozen. Dan is er niets om naast te leggen.'
				: reason === 'hidden'
					? `Alle cijfers van de ${sides.nl[side]} samen zijn verborgen, ${hiddenWords.nl.because[who]}. ${hiddenWords.nl.notZero}`
					: reason === 'no-counts'
						? `Van de ${sides.nl[side]} geeft de bron geen aantallen. Daarom kunnen we ze niet samen nemen.`
						: `Er is geen periode waarin alle gekozen ${sides.nl[side]} een cijfer hebben.`,
	indexWhy: (reason: string, side: Side): string =>
		reason === 'no-zero'
			? 'Dit cijfer is een gemiddelde op een schaal zonder nulpunt. Een index zegt daar niets. U ziet het cijfer zelf.'
			: reason === 'zero'
				? `De nulmeting van de ${sides.nl[side]} is nul. Daar is geen index op te bouwen.`
				: reason === 'hidden'
					? `De nulmeting van de ${sides.nl[side]} is verborgen. Daarom is er geen index.`
					: `Van de ${sides.nl[side]} is er geen nulmeting. Daarom is er geen index.`,
	table: {
		caption: 'Beide kanten per periode',
		period: 'Periode',
		margin: 'Kansmarge',
		index: 'Index'
	},
	/** Beside the claim, where periods before the start can be shown. */
	claim: 'Hoe de wijken vóór de start liepen, ziet u hieronder bij het verloop. Een bewijs is dat niet.'
};

type Side = 'experiment' | 'control';
const sides = {
	nl: { experiment: 'experimentwijken', control: 'controlewijken' },
	en: { experiment: 'experiment districts', control: 'control districts' }
} as const;

const en: typeof nl = {
	title: 'The course before and after the start',
	sub: (unit, how) => `${unit}, ${how}. The chosen districts of each side together.`,
	unit: { proportion: 'In per cent', mean: 'In points on the scale of this figure' },
	indexUnit: (base) => `Index: ${periodName(base, 'en')} = 100`,
	experiment: 'Experiment',
	control: 'Control',
	start: 'Approach starts',
	scale: { legend: 'Scale of the chart', absolute: 'Figure', index: 'Index' },
	marginless: 'With an index we draw no margin. It stands with the figure itself.',
	both: (from, to, index, experiment, control) =>
		`From ${periodInSentence(from, 'en')} to ${periodInSentence(to, 'en')} the ${index ? 'index' : 'figure'} went from ${experiment.from} to ${experiment.to} in the experiment districts and from ${control.from} to ${control.to} in the control districts.`,
	alone: (from, to, index, side, course) =>
		`From ${periodInSentence(from, 'en')} to ${periodInSentence(to, 'en')} the ${index ? 'index' : 'figure'} went from ${course.from} to ${course.to} in the ${sides.en[side]}.`,
	single: (period) =>
		`Only ${periodInSentence(period, 'en')} has a figure that we can read. One measurement shows no course.`,
	unread: 'There is no period in which both sides have a figure. So we read no course here.',
	hidden: (who) =>
		`A full stop (.) is a hidden figure, ${hiddenWords.en.because[who]}. ${hiddenWords.en.notZero}`,
	why: (reason, side, who) =>
		reason === 'no-experiment'
			? 'No experiment district is chosen.'
			: reason === 'no-control'
				? 'No control district is chosen. So there is nothing to put beside it.'
				: reason === 'hidden'
					? `All figures of the ${sides.en[side]} together are hidden, ${hiddenWords.en.because[who]}. ${hiddenWords.en.notZero}`
					: reason === 'no-counts'
						? `The source gives no counts for the ${sides.en[side]}. So we cannot take them together.`
						: `There is no period in which all chosen ${sides.en[side]} have a figure.`,
	indexWhy: (reason, side) =>
		reason === 'no-zero'
			? 'This figure is a mean on a scale without a zero. An index says nothing there. You see the figure itself.'
			: reason === 'zero'
				? `The baseline of the ${sides.en[side]} is zero. No index can be built on that.`
				: reason === 'hidden'
					? `The baseline of the ${sides.en[side]} is hidden. So there is no index.`
					: `The ${sides.en[side]} have no baseline. So there is no index.`,
	table: { caption: 'Both sides by period', period: 'Period', margin: 'Margin', index: 'Index' },
	claim: 'How the districts moved before the start you see below, with the course over time. It is no proof.'
};

export const compareTrendWords: Record<Language, typeof nl> = { nl, en };
