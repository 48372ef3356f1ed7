// Words about process behaviour: which quarters are more than routine variation, and what the chart cannot say.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import type { HiddenBy } from '../../../figures/evidence.ts';
import { periodInSentence, periodName } from '../../../language/format.ts';
import { hiddenWords } from '../../../language/hidden.ts';

const nl = {
	title: 'Gewone schommeling of meer?',
	sub: {
		xmr: 'De experimentwijken samen, per kwartaal (XmR-kaart). Tussen de grenzen is schommelen gewoon.',
		p: 'De experimentwijken samen, per kwartaal (p-kaart). Tussen de grenzen is schommelen gewoon.',
		'p-prime':
			'De experimentwijken samen, per kwartaal (p′-kaart van Laney). Tussen de grenzen is schommelen gewoon.',
		between:
			'De experimentwijken samen: hoeveel kwartalen er liggen tussen een kwartaal met een geval en het vorige (t-kaart). Tussen de grenzen is schommelen gewoon.'
	},
	readingBetween: (signals: string, gaps: string, good: string, bad: string) =>
		`In de meeste kwartalen is er geen geval. Van de ${gaps} tussenpozen zijn er ${signals} met een signaal: ${good} gunstig en ${bad} ongunstig.`,
	quietBetween: (gaps: string) =>
		`In de meeste kwartalen is er geen geval. In geen van de ${gaps} tussenpozen is er een signaal.`,
	fixedBetween: (gaps: string, beforeStart: boolean) =>
		beforeStart
			? `Gemiddelde en grenzen komen uit de ${gaps} tussenpozen van vóór de start en blijven daarna gelijk.`
			: `Gemiddelde en grenzen komen uit de eerste ${gaps} tussenpozen en blijven daarna gelijk.`,
	value: 'cijfer',
	mean: 'gemiddelde',
	lower: 'ondergrens',
	upper: 'bovengrens',
	target: 'streefwaarde',
	limits: 'grenzen',
	signalThat: { improvement: 'signaal, gunstig', concern: 'signaal, ongunstig' },
	signals: {
		outside: 'buiten de grenzen',
		trend: 'zeven op rij steeds hoger of steeds lager',
		'two-of-three': 'twee van de drie dicht bij een grens',
		shift: 'zeven op rij aan één kant van het gemiddelde',
		none: 'geen signaal'
	},
	meanings: { improvement: 'gunstig', concern: 'ongunstig', none: '' },
	found: 'Signalen',
	span: (from: string, to: string) => `${from} tot en met ${to}`,
	reading: (signals: string, quarters: string, good: string, bad: string) =>
		`In ${signals} van de ${quarters} kwartalen is er een signaal: ${good} gunstig en ${bad} ongunstig.`,
	quiet: (quarters: string) =>
		`In geen van de ${quarters} kwartalen is er een signaal: het cijfer schommelt gewoon.`,
	cause: 'Een signaal wijst op een verandering. Het zegt niet waardoor.',
	fixed: (quarters: string, beforeStart: boolean) =>
		beforeStart
			? `Gemiddelde en grenzen komen uit de ${quarters} kwartalen vóór de start en blijven daarna gelijk. Zo telt een verandering na de start niet mee in de maat ervoor.`
			: `Gemiddelde en grenzen komen uit de eerste ${quarters} kwartalen en blijven daarna gelijk.`,
	widened:
		'De aantallen verschillen meer van kwartaal tot kwartaal dan toeval. De grenzen zijn daarom verbreed (Laney).',
	falseSignals: (of100: string, correlation: string) =>
		`Een signaal is geen bewijs. Stel dat er in 24 kwartalen niets verandert, en dat elk kwartaal zo op het vorige lijkt als hier (samenhang ${correlation}). Dan geeft zo’n kaart toch een signaal in ongeveer ${of100} van de 100 reeksen.`,
	provisional: 'Voorlopig: de grenzen rusten op minder dan twaalf kwartalen.',
	provisionalStretch: (from: Period, to: Period, points: string) =>
		`Voorlopig: de grenzen van ${periodName(from, 'nl')} tot en met ${periodName(to, 'nl')} rusten op maar ${points} kwartalen.`,
	assurance: {
		'consistent-pass': (target: string) =>
			`Blijft het cijfer schommelen binnen deze grenzen, dan haalt het de streefwaarde (${target}) elk kwartaal.`,
		'consistent-fail': (target: string) =>
			`Blijft het cijfer schommelen binnen deze grenzen, dan haalt het de streefwaarde (${target}) in geen enkel kwartaal.`,
		inconsistent: (target: string) =>
			`Blijft het cijfer schommelen binnen deze grenzen, dan haalt het de streefwaarde (${target}) het ene kwartaal wel en het andere niet.`
	},
	unsteady:
		'Maar in deze reeks zijn er signalen: het cijfer schommelt niet rond één niveau. Bouw dus niet op die verwachting.',
	noAssurance: 'Sinds de breuk zijn er te weinig kwartalen om de streefwaarde met grenzen te vergelijken.',
	everyQuarter: (target: string) => `Het haalde de streefwaarde (${target}) in elk kwartaal met een cijfer.`,
	clipped:
		'De berekening legt een grens buiten wat kan. Daar kan geen cijfer liggen, dus de kaart houdt op bij het eind van de schaal.',
	noTarget: 'Dit cijfer heeft geen streefwaarde.',
	rebased: (period: Period, reason: string) =>
		`Sinds ${periodInSentence(period, 'nl')} telt de bron anders. Gemiddelde en grenzen beginnen daar opnieuw. De reden: ${reason}`,
	short: (from: Period, to: Period, points: number) =>
		points === 1
			? `${periodName(from, 'nl')} staat alleen: te weinig voor grenzen.`
			: `Van ${periodInSentence(from, 'nl')} tot en met ${periodInSentence(to, 'nl')} zijn er maar ${points} kwartalen met een cijfer: te weinig voor grenzen.`,
	level: (from: Period, to: Period) =>
		`Van ${periodInSentence(from, 'nl')} tot en met ${periodInSentence(to, 'nl')} zijn er te weinig verschillende cijfers voor grenzen.`,
	varying: (least: string, most: string) =>
		`Het aantal mensen achter dit cijfer loopt van ${least} tot ${most}. De grenzen houden daar geen rekening mee.`,
	gaps: (count: number, hidden: boolean) =>
		`${count === 1 ? 'Eén kwartaal heeft' : `${count} kwartalen hebben`} geen ${hidden ? 'zichtbaar ' : ''}cijfer. De kaart slaat ${count === 1 ? 'dat' : 'die'} over.`,
	why: {
		waves:
			'Dit cijfer komt uit een enquête. Die is maar een paar keer gehouden. Voor deze kaart zijn minstens zeven kwartalen nodig.',
		years: 'Dit cijfer is er één keer per jaar. Deze kaart is voor kwartaalcijfers.',
		'too-few-values':
			'Er zijn te weinig verschillende cijfers voor grenzen: het cijfer blijft meestal gelijk (geen spreiding).',
		'too-few-events':
			'In de meeste kwartalen is er geen geval. Voor een kaart van de tussenpozen zijn minstens acht kwartalen met een geval nodig.',
		'no-experiment': 'Er is geen experimentwijk gekozen.',
		'not-measured': 'Er is geen kwartaal waarin alle gekozen experimentwijken een cijfer hebben.',
		'no-counts': 'De bron geeft geen aantallen. Daarom kunnen we de wijken niet samen nemen.',
		break:
			'De bron is anders gaan tellen. Voor en na die breuk zijn er steeds minder dan zeven kwartalen: te weinig voor grenzen.'
	},
	/** Every quarter is hidden. */
	hidden: (who: HiddenBy | 'both') =>
		`Alle cijfers zijn verborgen, ${hiddenWords.nl.because[who]}. ${hiddenWords.nl.notZero}`,
	tooFew: (measured: number) =>
		`${measured === 1 ? 'Er is maar één kwartaal' : `Er zijn maar ${measured} kwartalen`} met een cijfer. Voor deze kaart zijn er minstens zeven nodig.`,
	table: {
		caption: 'Cijfer, gemiddelde, grenzen en signaal per kwartaal',
		period: 'Kwartaal',
		value: 'Cijfer',
		between: 'Kwartalen sinds het vorige geval',
		people: 'Aantal',
		mean: 'Gemiddelde',
		limits: 'Grenzen',
		signal: 'Signaal',
		meaning: 'Betekenis'
	}
};

const en: typeof nl = {
	title: 'Routine variation or more?',
	sub: {
		xmr: 'The experiment districts together, by quarter (XmR chart). Between the limits, variation is routine.',
		p: 'The experiment districts together, by quarter (p-chart). Between the limits, variation is routine.',
		'p-prime':
			'The experiment districts together, by quarter (Laney’s p′-chart). Between the limits, variation is routine.',
		between:
			'The experiment districts together: how many quarters lie between a quarter with an event and the one before (t-chart). Between the limits, variation is routine.'
	},
	readingBetween: (signals, gaps, good, bad) =>
		`Most quarters have no event. Of the ${gaps} intervals ${signals} have a signal: ${good} improvement and ${bad} concern.`,
	quietBetween: (gaps) => `Most quarters have no event. None of the ${gaps} intervals has a signal.`,
	fixedBetween: (gaps, beforeStart) =>
		beforeStart
			? `Mean and limits come from the ${gaps} intervals before the start and stay as they are.`
			: `Mean and limits come from the first ${gaps} intervals and stay as they are.`,
	value: 'figure',
	mean: 'mean',
	lower: 'lower limit',
	upper: 'upper limit',
	target: 'target',
	limits: 'limits',
	signalThat: { improvement: 'signal, improvement', concern: 'signal, concern' },
	signals: {
		outside: 'outside the limits',
		trend: 'seven in a row each higher or each lower',
		'two-of-three': 'two of three close to a limit',
		shift: 'seven in a row on one side of the mean',
		none: 'no signal'
	},
	meanings: { improvement: 'improvement', concern: 'concern', none: '' },
	found: 'Signals',
	span: (from, to) => `${from} to ${to}`,
	reading: (signals, quarters, good, bad) =>
		`In ${signals} of the ${quarters} quarters there is a signal: ${good} improvement and ${bad} concern.`,
	quiet: (quarters) =>
		`In none of the ${quarters} quarters is there a signal: the figure varies as a matter of routine.`,
	cause: 'A signal points to a change. It does not say why.',
	fixed: (quarters, beforeStart) =>
		beforeStart
			? `Mean and limits come from the ${quarters} quarters before the start and stay as they are. So a change after the start is no part of what it is held against.`
			: `Mean and limits come from the first ${quarters} quarters and stay as they are.`,
	widened:
		'The counts differ more from quarter to quarter than chance would have them. So the limits are widened (Laney).',
	falseSignals: (of100, correlation) =>
		`A signal is no proof. Suppose that nothing changes in 24 quarters, and that each quarter resembles the one before as much as here (correlation ${correlation}). Such a chart still gives a signal in about ${of100} of 100 series.`,
	provisional: 'Provisional: the limits rest on fewer than twelve quarters.',
	provisionalStretch: (from, to, points) =>
		`Provisional: the limits from ${periodName(from, 'en')} to ${periodName(to, 'en')} rest on only ${points} quarters.`,
	assurance: {
		'consistent-pass': (target) =>
			`If the figure keeps varying within these limits, it will meet the target (${target}) every quarter.`,
		'consistent-fail': (target) =>
			`If the figure keeps varying within these limits, it will not meet the target (${target}) in any quarter.`,
		inconsistent: (target) =>
			`If the figure keeps varying within these limits, it will meet the target (${target}) in one quarter and not in another.`
	},
	unsteady:
		'But this series has signals: the figure does not vary around one level. So do not build on that expectation.',
	noAssurance: 'Since the break there are too few quarters to hold the target against limits.',
	everyQuarter: (target) => `It met the target (${target}) in every quarter with a figure.`,
	clipped:
		'The computation puts a limit outside what is possible. No figure can lie there, so the chart stops at the end of the scale.',
	noTarget: 'This figure has no target.',
	rebased: (period, reason) =>
		`Since ${periodInSentence(period, 'en')} the source counts differently. Mean and limits start again there. The reason: ${reason}`,
	short: (from, to, points) =>
		points === 1
			? `The ${periodName(from, 'en')} stands alone: too little for limits.`
			: `From ${periodInSentence(from, 'en')} to ${periodInSentence(to, 'en')} only ${points} quarters have a figure: too few for limits.`,
	level: (from, to) =>
		`From ${periodInSentence(from, 'en')} to ${periodInSentence(to, 'en')} there are too few different values for limits.`,
	varying: (least, most) =>
		`The number of people behind this figure runs from ${least} to ${most}. The limits take no account of that.`,
	gaps: (count, hidden) =>
		`${count === 1 ? 'One quarter has' : `${count} quarters have`} no ${hidden ? 'visible ' : ''}figure. The chart skips ${count === 1 ? 'it' : 'them'}.`,
	why: {
		waves:
			'This figure comes from a survey that was held only a few times. This chart needs at least seven quarters.',
		years: 'This figure comes once a year. This chart is for quarterly figures.',
		'too-few-values':
			'There are too few different values for limits: the figure mostly stays the same (no spread).',
		'too-few-events':
			'Most quarters have no event. A chart of the intervals needs at least eight quarters with an event.',
		'no-experiment': 'No experiment district is chosen.',
		'not-measured': 'There is no quarter in which all chosen experiment districts have a figure.',
		'no-counts': 'The source gives no counts. So we cannot take the districts together.',
		break:
			'The source changed its way of counting. Before and after that break there are fewer than seven quarters each time: too few for limits.'
	},
	hidden: (who) => `All figures are hidden, ${hiddenWords.en.because[who]}. ${hiddenWords.en.notZero}`,
	tooFew: (measured) =>
		`Only ${measured === 1 ? 'one quarter has' : `${measured} quarters have`} a figure. This chart needs at least seven.`,
	table: {
		caption: 'Figure, mean, limits and signal by quarter',
		period: 'Quarter',
		value: 'Figure',
		between: 'Quarters since the event before',
		people: 'People',
		mean: 'Mean',
		limits: 'Limits',
		signal: 'Signal',
		meaning: 'Meaning'
	}
};

export const compareXmrWords: Record<Language, typeof nl> = { nl, en };
