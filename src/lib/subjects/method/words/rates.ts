// Method page: how often the rules of this site are wrong, as measured on invented programmes.
import type { Bilingual } from '../../../domain/text.ts';
import {
	countWord,
	formatCount,
	formatNumber,
	formatPercent,
	formatPoints
} from '../../../language/format.ts';
import type { OutlookMeasured } from './outlook.ts';
import { section, text, type MethodBlock, type MethodSection } from './blocks.ts';

interface FalseClaims {
	/** Shares of programmes: any goal claimed to improve at any look; the same where one look were enough; the mean of one goal. */
	anyGoal: number;
	anyGoalOnce: number;
	oneGoal: number;
}

/** Shares 0-1, from `npm run calibrate`. */
export interface MethodRates {
	/** Programmes simulated for each line. */
	runs: number;
	looks: number;
	goals: number;
	binomial: FalseClaims;
	dispersed: FalseClaims;
	/** Of one goal on its path: claimed by the last look, and the look by which half are. */
	power: { atTheEnd: number; half: number | null };
	weighted: readonly {
		n: number;
		share: number;
		designEffect: number;
		weighted: number;
		unweighted: number;
	}[];
	/** `shock`: what strikes a whole neighbourhood, as a standard deviation 0-1. */
	comparison: readonly { shock: number; effect: number; claimed: number; byPeople: number }[];
	/** Shares of programmes of eight ladders in which nothing changes, with a small p all the same: of one ladder, of any after Holm. */
	ladder: readonly { reliability: number; families: number; one: number; eight: number }[];
	outlook: OutlookMeasured;
	band: readonly {
		treated: number;
		control: number;
		correlation: number;
		band: number;
		marginsTogether: number;
	}[];
}

const percent = (share: number, decimals = 0): Bilingual => ({
	nl: formatPercent(share, 'nl', decimals),
	en: formatPercent(share, 'en', decimals)
});
const points = (value: number): Bilingual => ({
	nl: formatPoints(value, 'proportion', 1, 'nl'),
	en: formatPoints(value, 'proportion', 1, 'en')
});
const numbered = (value: number, decimals = 0): Bilingual => ({
	nl: formatNumber(value, decimals, 'nl'),
	en: formatNumber(value, decimals, 'en')
});

const looking = ({ binomial, dispersed, looks, goals }: MethodRates): MethodBlock[] => [
	text(
		`Wie vaak kijkt, ziet vanzelf een keer iets. Een programma kijkt ${looks} kwartalen lang naar ${countWord(goals, 'nl')} doelen. Daarom telt een stap pas als twee kwartalen op rij hem laten zien. De tabel zegt bij hoeveel programma’s waarin niets verandert, wij toch ergens een verbetering melden.`,
		`Whoever looks often is bound to see something once. A programme looks at ${countWord(goals, 'en')} goals for ${looks} quarters. That is why a step counts only when two quarters in a row show it. The table says in how many programmes in which nothing changes we report an improvement somewhere all the same.`
	),
	{
		kind: 'table',
		head: [
			{ nl: 'Programma’s waarin niets verandert', en: 'Programmes in which nothing changes' },
			{ nl: 'Eén kwartaal is genoeg', en: 'One quarter is enough' },
			{ nl: 'Onze regel: twee op rij', en: 'Our rule: two in a row' },
			{ nl: 'Onze regel, één doel', en: 'Our rule, one goal' }
		],
		rows: [
			[
				{ nl: 'Elk kwartaal schommelt als toeval', en: 'Each quarter varies as chance does' },
				percent(binomial.anyGoalOnce),
				percent(binomial.anyGoal),
				percent(binomial.oneGoal, 1)
			],
			[
				{
					nl: 'De registratie schommelt twee keer zo veel, en elk kwartaal lijkt op het vorige',
					en: 'The register varies twice as much, and each quarter resembles the last'
				},
				percent(dispersed.anyGoalOnce),
				percent(dispersed.anyGoal),
				percent(dispersed.oneGoal, 1)
			]
		]
	}
];

const seeing = ({ power, looks }: MethodRates): MethodBlock => ({
	kind: 'text',
	nl: `Voorzichtig zijn kost tijd. Loopt de bijstand precies langs de streeflijn, dan melden wij dat in ${formatPercent(power.atTheEnd, 'nl')} van de programma’s binnen ${looks} kwartalen${power.half === null ? '' : `, en in de helft uiterlijk in kwartaal ${power.half}`}.`,
	en: `Being careful takes time. If welfare runs exactly along its target path, we report so in ${formatPercent(power.atTheEnd, 'en')} of programmes within ${looks} quarters${power.half === null ? '' : `, and in half of them by quarter ${power.half}`}.`
});

const weighing = ({ weighted }: MethodRates): MethodBlock[] => [
	text(
		'In een enquête antwoordt de ene groep vaker dan de andere. Wegen herstelt dat. De tabel zegt hoe vaak een marge van 95% het ware aandeel bevat, met wegen en zonder.',
		'In a survey one group answers more often than another. Weighting mends that. The table says how often a margin of 95% holds the true share, with weights and without.'
	),
	{
		kind: 'table',
		head: [
			{ nl: 'Antwoorden', en: 'Answers' },
			{ nl: 'Waar aandeel', en: 'True share' },
			{ nl: 'Ontwerpeffect', en: 'Design effect' },
			{ nl: 'Met wegen', en: 'With weights' },
			{ nl: 'Zonder', en: 'Without' }
		],
		rows: weighted.map((one) => [
			numbered(one.n),
			percent(one.share),
			numbered(one.designEffect, 2),
			percent(one.weighted, 1),
			percent(one.unweighted, 1)
		])
	}
];

const comparing = ({ comparison }: MethodRates): MethodBlock[] => [
	text(
		'Ook een hele wijk kan geraakt worden: een fabriek sluit, een flat wordt gesloopt. De tabel zegt hoe vaak de vergelijking dan beter of slechter meldt: ten onrechte waar het echte verschil nul is, terecht in de laatste regels. De laatste kolom telt alleen de mensen, zoals een gewone toets doet.',
		'A whole district can be struck as well: a factory closes, a block of flats is pulled down. The table says how often the comparison then reports better or worse: wrongly where the true difference is zero, rightly in the last lines. The last column counts people only, as a plain test does.'
	),
	{
		kind: 'table',
		head: [
			{ nl: 'Schok per wijk (procentpunt)', en: 'Shock to a district (percentage points)' },
			{ nl: 'Echt verschil (procentpunt)', en: 'True difference (percentage points)' },
			{ nl: 'Wij melden een verschil', en: 'We report a difference' },
			{ nl: 'Alleen op mensen geteld', en: 'Counting people only' }
		],
		rows: comparison.map((one) => [
			points(one.shock),
			points(one.effect),
			percent(one.claimed, 1),
			percent(one.byPeople, 1)
		])
	}
];

const banding = ({ band }: MethodRates): MethodBlock[] => [
	text(
		'Bij het verloop vóór de start staan veel metingen naast elkaar. De band hoort ze alle te bevatten, in 95% van de gevallen. De laatste kolom zegt hoe vaak losse marges dat samen doen.',
		'In the course before the start many measurements stand side by side. The band should hold them all, in 95% of cases. The last column says how often single margins do so together.'
	),
	{
		kind: 'table',
		head: [
			{ nl: 'Gebieden', en: 'Areas' },
			{ nl: 'Samenhang tussen kwartalen', en: 'Correlation between quarters' },
			{ nl: 'De band', en: 'The band' },
			{ nl: 'Losse marges samen', en: 'Single margins together' }
		],
		rows: band.map((one) => [
			{ nl: `${one.treated} en ${one.control}`, en: `${one.treated} and ${one.control}` },
			numbered(one.correlation, 1),
			percent(one.band, 1),
			percent(one.marginsTogether, 1)
		])
	}
];

const climbing = ({ ladder }: MethodRates): MethodBlock[] => [
	text(
		'Gezinnen komen erbij als het slecht gaat. Daarna gaat het vanzelf vaak iets beter, ook als er niets verandert. De tabel zegt hoe vaak de toets op een ladder dan toch een kans onder de 5% geeft. Daarom staat zo’n kans nooit alleen.',
		'Families come in when things go badly. Afterwards things often go somewhat better by themselves, also where nothing changes. The table says how often the test on a ladder gives a chance below 5% all the same. That is why such a chance never stands alone.'
	),
	{
		kind: 'table',
		head: [
			{ nl: 'Hoe vast een oordeel is (0 tot 1)', en: 'How steady a judgement is (0 to 1)' },
			{ nl: 'Gezinnen', en: 'Families' },
			{ nl: 'Eén ladder', en: 'One ladder' },
			{ nl: 'Ergens in acht ladders, na Holm', en: 'Anywhere in eight ladders, after Holm' }
		],
		rows: ladder.map((one) => [
			numbered(one.reliability, 1),
			numbered(one.families),
			percent(one.one),
			percent(one.eight)
		])
	}
];

export const methodRates = (rates: MethodRates): MethodSection =>
	section(
		'hoe-vaak-mis',
		{ nl: 'Hoe vaak wij ons vergissen', en: 'How often we are wrong' },
		text(
			`Of een regel deugt, is te meten. Wij verzonnen telkens ${formatCount(rates.runs, 'nl')} programma’s waarvan wij de waarheid kennen, en lieten dezelfde regels erop los. Wie de broncode heeft, kan het overdoen met npm run calibrate.`,
			`Whether a rule is sound can be measured. Each time we made up ${formatCount(rates.runs, 'en')} programmes of which we know the truth, and let the same rules loose on them. Whoever has the source code can do it again with npm run calibrate.`
		),
		...looking(rates),
		seeing(rates),
		...comparing(rates),
		...banding(rates),
		...weighing(rates),
		...climbing(rates)
	);
