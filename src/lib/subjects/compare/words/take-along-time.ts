// What the settings and numbers of the parts that run through time mean, in both languages side by side.
import type { DictionaryLine } from './take-along-dictionary.ts';

const scale = 'share 0-1, or points on the scale of a mean';

export const timeSettings: DictionaryLine[] = [
	[
		'time/correlation',
		'number',
		'-1 to 1',
		'hoeveel elk kwartaal op het vorige lijkt, uit de kwartalen voor het begin',
		'how much each quarter resembles the one before, from the quarters before the start'
	],
	['time/start', 'text', '', 'begin van het programma', 'start of the programme'],
	[
		'time/frequency',
		'text',
		'',
		'quarter, wave of year: hoe vaak gemeten',
		'quarter, wave or year: how often measured'
	],
	[
		'time/periods',
		'list',
		'',
		'alle perioden waarin een gekozen gebied is gemeten',
		'all periods in which a chosen area was measured'
	],
	['time/index_base', 'text', '', 'periode waarin de index 100 is', 'period in which the index is 100'],
	[
		'time/ratio',
		'true or false',
		'',
		'of de schaal een nul heeft; anders is er geen index',
		'whether the scale has a zero; else there is no index'
	],
	[
		'time/breaks',
		'list',
		'',
		'breuken in de reeks: periode, en na een streep het gebied als het er één is',
		'breaks in the series: period, and after a slash the area where it is one'
	]
];

/** By the end of their id. */
export const timeNumbers: DictionaryLine[] = [
	[
		'figure/trend/*/points/*/value',
		'number',
		scale,
		'stand van een kant samen in een periode, met lower en upper',
		'figure of a side together in a period, with lower and upper'
	],
	[
		'figure/trend/*/points/*/index',
		'number',
		'index_base = 100',
		'hetzelfde als index; leeg aan de andere kant van een breuk',
		'the same as an index; empty on the other side of a break'
	],
	[
		'figure/eventStudy/points/*/value',
		'number',
		scale,
		'verandering sinds reference: gemiddeld gebied van het experiment min dat van de controle, met lower en upper',
		'change since reference: mean area of the experiment less that of control, with lower and upper'
	],
	[
		'figure/eventStudy/points/*/standardError',
		'number',
		scale,
		'standaardfout tussen gebieden: HC0; leeg bij minder dan drie gebieden',
		'standard error between areas: HC0; empty with fewer than three areas'
	],
	[
		'figure/eventStudy/points/*/pooledError',
		'number',
		scale,
		'standaardfout met samengevoegde spreiding: met df en Student t geeft die lower, upper en p; bandLower en bandUpper houden alle metingen samen, alleen bij minder dan zes gebieden',
		'standard error with pooled spread: with df and Student t it gives lower, upper and p; bandLower and bandUpper hold all measurements together, with fewer than six areas only'
	],
	[
		'figure/eventStudy/measuredBefore',
		'whole number',
		'periods',
		'aantal perioden voor het begin; usableBefore daarvan zijn te gebruiken',
		'number of periods before the start; usableBefore of them can be used'
	],
	[
		'figure/eventStudy/experimentAreas',
		'whole number',
		'areas',
		'aantal gebieden met de aanpak; controlAreas zonder',
		'number of areas with the approach; controlAreas without'
	],
	[
		'figure/xmr/points/*/value',
		'number',
		scale,
		'stand van het experiment in een kwartaal, met n; mean, lower en upper zijn gemiddelde en grenzen van de schommeling',
		'figure of the experiment in a quarter, with n; mean, lower and upper are mean and natural limits'
	],
	[
		'figure/xmr/points/*/signal',
		'text',
		'',
		'outside, trend, two-of-three, shift of none; meaning: improvement, concern of none',
		'outside, trend, two-of-three, shift or none; meaning: improvement, concern or none'
	],
	[
		'figure/xmr/segments/*/points',
		'whole number',
		'quarters',
		'aantal kwartalen tussen twee breuken, from tot en met to; grenzen vanaf 7',
		'number of quarters between two breaks, from up to and including to; limits from 7 on'
	],
	[
		'figure/xmr/fixed',
		'whole number',
		'quarters',
		'aantal eerste kwartalen waarop gemiddelde en grenzen rusten; bij segments ook method: p, p-prime, xmr, of between (kwartalen tussen zeldzame gevallen)',
		'number of first quarters that mean and limits rest on; with segments method too: p, p-prime, xmr, or between (quarters between rare events)'
	],
	[
		'figure/xmr/falseSignals',
		'number',
		'share 0-1',
		'deel van de reeksen zonder verandering waarin zo’n kaart toch een signaal geeft',
		'share of unchanged series in which such a chart still gives a signal'
	],
	[
		'figure/xmr/measured',
		'whole number',
		'quarters',
		'aantal gemeten kwartalen, in quarters daarvan zijn er grenzen; gaps zonder cijfer; least en most mensen',
		'number of measured quarters, in quarters of them there are limits; gaps without a figure; least and most people'
	],
	[
		'figure/xmr/signals',
		'whole number',
		'quarters',
		'aantal dat opvalt: improvement gunstig, concern ongunstig',
		'number that stands out: improvement for the better, concern for the worse'
	],
	[
		'figure/xmr/assurance',
		'text',
		'',
		'target tegen de laatste grenzen: consistent-pass, consistent-fail of inconsistent',
		'target against the last limits: consistent-pass, consistent-fail or inconsistent'
	]
];
