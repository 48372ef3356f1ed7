// Method page: how we look ahead, what it rests on, how often it held on invented series, and what it cannot see.
import type { Bilingual, Language } from '../../../domain/text.ts';
import { formatCount, formatNumber, formatPercent } from '../../../language/format.ts';
import { formula, section, text, type MethodBlock, type MethodSection } from './blocks.ts';

/** Of one kind of invented series; shares 0-1, and scores in errors of a measurement, lower is better. */
export interface OutlookRate {
	kind: string;
	half: number;
	eighty: number;
	score: number;
	scoreUnchanged: number;
	scoreLine: number;
	scoreDamped: number;
	eightyUnchanged: number;
	eightyLine: number;
	eightyDamped: number;
}

/** What `npm run calibrate` found of outlooks. */
export interface OutlookMeasured {
	/** Invented series of each kind. */
	runs: number;
	/** What each kind got, one to eight quarters ahead. */
	kinds: readonly OutlookRate[];
	/** The same, at the sixth quarter ahead alone. */
	sixth: readonly OutlookRate[];
	/** And at the twelfth. */
	twelfth: readonly OutlookRate[];
	/** Of one public series; shares 0-1. */
	publicSeries: {
		source: string;
		series: number;
		moments: number;
		foretold: number;
		half: number;
		eighty: number;
		eightyUnchanged: number;
		eightyLine: number;
		eightyDamped: number;
	};
}

const names: Readonly<Record<string, Bilingual>> = {
	null: { nl: 'Er verandert niets', en: 'Nothing changes' },
	straight: { nl: 'Een rechte weg naar het doel', en: 'A straight way to the target' },
	levelling: { nl: 'Een weg die afvlakt', en: 'A way that levels off' },
	shift: { nl: 'Eén sprong', en: 'One step' },
	walk: { nl: 'Een stand die zwerft', en: 'A level that wanders' },
	shock: { nl: 'Schokken die uitdoven', en: 'Shocks that die out' }
};

const percent = (share: number): Bilingual => ({
	nl: formatPercent(share, 'nl'),
	en: formatPercent(share, 'en')
});
const score = (value: number): Bilingual => ({
	nl: formatNumber(value, 2, 'nl'),
	en: formatNumber(value, 2, 'en')
});

const cellsOf = (one: Omit<OutlookRate, 'kind'>): Bilingual[] => [
	percent(one.eighty),
	percent(one.half),
	score(one.score),
	score(one.scoreUnchanged),
	score(one.scoreLine),
	score(one.scoreDamped)
];

/** Every kind weighs the same. */
function together(rates: readonly OutlookRate[]): Omit<OutlookRate, 'kind'> {
	const mean = (pick: (one: OutlookRate) => number): number =>
		rates.reduce((sum, one) => sum + pick(one), 0) / rates.length;
	return {
		eightyUnchanged: mean((one) => one.eightyUnchanged),
		eightyLine: mean((one) => one.eightyLine),
		half: mean((one) => one.half),
		eighty: mean((one) => one.eighty),
		score: mean((one) => one.score),
		scoreUnchanged: mean((one) => one.scoreUnchanged),
		scoreLine: mean((one) => one.scoreLine),
		scoreDamped: mean((one) => one.scoreDamped),
		eightyDamped: mean((one) => one.eightyDamped)
	};
}

const nameOf = (kind: string): Bilingual => names[kind] ?? { nl: kind, en: kind };
const allKinds: Bilingual = { nl: 'Alle soorten samen', en: 'All kinds together' };

/** How often each way held far ahead. */
function farAhead({ sixth, twelfth }: OutlookMeasured): MethodBlock {
	const cells = (one: Omit<OutlookRate, 'kind'>, further: Omit<OutlookRate, 'kind'> | undefined) =>
		[
			...[one.eighty, one.half, one.eightyUnchanged, one.eightyLine, one.eightyDamped],
			further?.eighty ?? NaN
		].map(percent);
	return {
		kind: 'table',
		head: [
			{ nl: 'Ver vooruit', en: 'Far ahead' },
			{ nl: 'Zes kwartalen: bereik van 80% houdt', en: 'Six quarters: range of 80% holds' },
			{ nl: 'Zes kwartalen: bereik van 50% houdt', en: 'Six quarters: range of 50% holds' },
			{ nl: 'Zes kwartalen: 80% bij niets verandert', en: 'Six quarters: 80% with no change' },
			{ nl: 'Zes kwartalen: 80% bij de rechte lijn', en: 'Six quarters: 80% with the straight line' },
			{ nl: 'Zes kwartalen: 80% bij één gedempte lijn', en: 'Six quarters: 80% with one damped trend' },
			{ nl: 'Twaalf kwartalen: bereik van 80% houdt', en: 'Twelve quarters: range of 80% holds' }
		],
		rows: [
			...sixth.map((one) => [
				nameOf(one.kind),
				...cells(
					one,
					twelfth.find(({ kind }) => kind === one.kind)
				)
			]),
			[allKinds, ...cells(together(sixth), together(twelfth))]
		]
	};
}

/** A turning point in real figures: what our way and the others held of it. */
function onPublicSeries(of: OutlookMeasured['publicSeries']): MethodBlock {
	const say = (language: Language) => {
		const share = (value: number) => formatPercent(value, language);
		const count = (value: number) => formatCount(value, language);
		return {
			size: { series: count(of.series), moments: count(of.moments), foretold: count(of.foretold) },
			held: { eighty: share(of.eighty), half: share(of.half) },
			others: [of.eightyUnchanged, of.eightyLine, of.eightyDamped].map(share)
		};
	};
	const [nl, en] = [say('nl'), say('en')];
	return text(
		`Een omslag ziet geen van deze rekenwijzen aankomen. Wij maten dat ook op openbare cijfers: de verkoop van sigaretten in ${nl.size.series} Amerikaanse staten, elk ${nl.size.moments} jaar, met een omslag erin (${of.source}). Daar houdt ons bereik van 80% in ${nl.held.eighty} van ${nl.size.foretold} gevallen, en dat van 50% in ${nl.held.half}. De andere wijzen houden ${nl.others[0]} (niets verandert), ${nl.others[1]} (rechte lijn) en ${nl.others[2]} (gedempte lijn). Geen van alle houdt daar wat het belooft.`,
		`None of these methods sees a turning point coming. We measured that on public figures as well: sales of cigarettes in ${en.size.series} American states, ${en.size.moments} years each, with a turning point in them (${of.source}). There our range of 80% holds in ${en.held.eighty} of ${en.size.foretold} cases, and that of 50% in ${en.held.half}. The other ways hold ${en.others[0]} (no change), ${en.others[1]} (straight line) and ${en.others[2]} (damped trend). None of them keeps there what it promises.`
	);
}

export function methodOutlook(measured: OutlookMeasured): MethodSection {
	const { runs, kinds: rates } = measured;
	const all = together(rates);
	const straight = rates.find((one) => one.kind === 'straight') ?? { ...all, kind: '' };
	return section(
		'vooruitblik',
		{ nl: 'Hoe wij vooruitkijken', en: 'How we look ahead' },
		text(
			'Een vooruitblik zegt waar een cijfer in het streefkwartaal waarschijnlijk ligt, als er niets nieuws gebeurt. Het is geen belofte, en geen uitspraak over wat het werk doet. Wij geven twee bereiken: met 50% kans en met 80% kans. Is de kans op de streefwaarde 80% of meer, dan heet het doel waarschijnlijk; bij 20% of minder onwaarschijnlijk; daartussen onzeker.',
			'An outlook says where a figure will probably lie in the target quarter, if nothing new happens. It is no promise, and no statement about what the work does. We give two ranges: with a chance of 50% and with a chance of 80%. Where the chance of the target is 80% or more, the goal is called likely; at 20% or less unlikely; in between uncertain.'
		),
		text(
			'Wij stellen 192 eenvoudige manieren voor waarop een cijfer kan bewegen: het blijft gelijk, het zwerft, het stijgt of daalt, en die beweging dooft snel of langzaam uit. Elke manier voorspelt telkens de volgende meting van de reeks tot nu toe. Wie dat goed deed, weegt zwaar. Het gewogen geheel is de vooruitblik. Kleine aantallen, gewichten en een registratie die meer schommelt dan toeval maken hem breder, net als de kansmarge.',
			'We suppose 192 simple ways in which a figure may move: it stays, it wanders, it rises or falls, and that movement dies out soon or late. Each foretells the next measurement of the series so far, time after time. What did that well weighs much. The weighted whole is the outlook. Small numbers, weights and a register that varies more than chance make it wider, as they do the margin.'
		),
		text(
			'Wij kijken niet vooruit met minder dan acht gemeten kwartalen, nooit over een breuk heen, niet uit enquêtes of jaarcijfers, en niet als het cijfer van nu verborgen is. Dan staat er: onbekend. Van reeksen langer dan 24 kwartalen tellen de laatste 24.',
			'We do not look ahead with fewer than eight measured quarters, never across a break, not from surveys or yearly figures, and not where the present figure is hidden. The page then says: unknown. Of series longer than 24 quarters the last 24 count.'
		),
		text(
			`Of een vooruitblik deugt, is te meten. Wij verzonnen van elke soort ${formatCount(runs, 'nl')} reeksen, keken telkens één tot acht kwartalen vooruit, en keken of wat kwam binnen het bereik lag. Van de score is lager beter; ze telt hoe ver wat kwam van het voorspelde lag, en hoe breed het bereik was.`,
			`Whether an outlook is sound can be measured. Of each kind we made up ${formatCount(runs, 'en')} series, looked one to eight quarters ahead, and saw whether what came lay inside the range. Of the score lower is better; it counts how far what came lay from what was foretold, and how wide the range was.`
		),
		{
			kind: 'table',
			head: [
				{ nl: 'Soort reeks', en: 'Kind of series' },
				{ nl: 'Bereik van 80% houdt', en: 'Range of 80% holds' },
				{ nl: 'Bereik van 50% houdt', en: 'Range of 50% holds' },
				{ nl: 'Onze score', en: 'Our score' },
				{ nl: 'Score van niets verandert', en: 'Score of no change' },
				{ nl: 'Score van de rechte lijn', en: 'Score of the straight line' },
				{ nl: 'Score van één gedempte lijn', en: 'Score of one damped trend' }
			],
			rows: [...rates.map((one) => [nameOf(one.kind), ...cellsOf(one)]), [allKinds, ...cellsOf(all)]]
		},
		{
			kind: 'text',
			nl: `Daarom kozen wij voor het gewogen geheel. Wie zegt dat niets verandert, mist elke weg naar het doel. Wie de rechte lijn doortrekt, schiet door waar een weg afvlakt. Eén gedempte lijn met de fout van haar eigen missers houdt ${formatPercent(all.eightyDamped, 'nl')} in plaats van 80%, en op een rechte weg ${formatPercent(straight.eightyDamped, 'nl')}.`,
			en: `That is why we chose the weighted whole. Whoever says that nothing changes misses every way to the target. Whoever draws the straight line on overshoots where a way levels off. One damped trend with the error of its own misses holds ${formatPercent(all.eightyDamped, 'en')} instead of 80%, and ${formatPercent(straight.eightyDamped, 'en')} on a straight way.`
		},
		text(
			'Ver vooruit is het moeilijkst, en het meest op een rechte weg: pas laat is te zien dat die doorgaat. Daarom staat hieronder apart wat het zesde en het twaalfde kwartaal vooruit opleveren. Verder is niet gemeten.',
			'Far ahead is hardest, and most so on a straight way: only late does it show that it goes on. That is why what the sixth and the twelfth quarter ahead give stands below by itself. Further was not measured.'
		),
		farAhead(measured),
		onPublicSeries(measured.publicSeries),
		text(
			'Komt er iets nieuws, zoals een sloop, een nieuwe wet of een crisis, dan geldt de vooruitblik niet meer. Wat een verslag voorspelde, houden wij daarom naast wat kwam.',
			'When something new comes, such as a demolition, a new law or a crisis, the outlook no longer holds. That is why what a report foretold is held beside what came.'
		),
		formula(
			'E. S. Gardner en E. McKenzie, Management Science 31 (1985), 1237-1246. J. A. Hoeting, D. Madigan, A. E. Raftery en C. T. Volinsky, Statistical Science 14 (1999), 382-417. F. J. Anscombe, Biometrika 35 (1948), 246-254. R. J. Hyndman, A. B. Koehler, J. K. Ord en R. D. Snyder, Journal of Forecasting 24 (2005), 17-37. De score: J. Bracher, E. L. Ray, T. Gneiting en N. G. Reich, PLOS Computational Biology 17 (2021), e1008618.',
			'E. S. Gardner and E. McKenzie, Management Science 31 (1985), 1237-1246. J. A. Hoeting, D. Madigan, A. E. Raftery and C. T. Volinsky, Statistical Science 14 (1999), 382-417. F. J. Anscombe, Biometrika 35 (1948), 246-254. R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder, Journal of Forecasting 24 (2005), 17-37. The score: J. Bracher, E. L. Ray, T. Gneiting and N. G. Reich, PLOS Computational Biology 17 (2021), e1008618.'
		)
	);
}
