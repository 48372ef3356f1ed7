// Method page, first part: shares, means, margins, differences, the path, the status and the claim ladder.
import type { Bilingual } from '../../../domain/text.ts';
import { formatCount, formatValue } from '../../../language/format.ts';
import type { MethodFacts } from './page.ts';
import { formula, section, text, type MethodSection } from './blocks.ts';

/** What the programme's own goal asks; empty where it has none to take an example from. */
function example({ example }: MethodFacts): Bilingual {
	if (!example) return { nl: '', en: '' };
	const { baseline, target, power, decimals, each, eachCompared } = example;
	const down = target < baseline;
	const [nl, en] = (['nl', 'en'] as const).map((language) => ({
		from: formatValue(baseline, 'proportion', decimals, language),
		to: formatValue(target, 'proportion', decimals, language),
		power: formatValue(power, 'proportion', 0, language),
		each: formatCount(each, language),
		compared: formatCount(eachCompared, language)
	}));
	if (!nl || !en) return { nl: '', en: '' };
	return {
		nl: `Om de ${down ? 'daling' : 'stijging'} van ${nl.from} naar ${nl.to} met ${nl.power} kans te zien, zijn bij elke meting ongeveer ${nl.each} mensen nodig. ${
			eachCompared === null
				? ''
				: `Voor een vergelijking met controlewijken zijn dat er ongeveer ${nl.compared} per groep. `
		}Zijn het er minder, dan zeggen wij “niet te zeggen”. `,
		en: `To see the ${down ? 'fall' : 'rise'} from ${en.from} to ${en.to} with ${en.power} probability, each measurement needs about ${en.each} people. ${
			eachCompared === null
				? ''
				: `For a comparison with control districts it is about ${en.compared} per group. `
		}With fewer we say “cannot tell”. `
	};
}

export const methodFigures = (facts: MethodFacts): MethodSection[] => [
	section(
		'aandeel',
		{ nl: 'Een aandeel en zijn kansmarge', en: 'A share and its margin' },
		text(
			'Een aandeel is het aantal dat meetelt, gedeeld door het totaal. De noemer staat bij elk cijfer; wij vullen hem nooit zelf in.',
			'A share is the number that counts, divided by the total. The denominator stands with every figure; we never fill it in ourselves.'
		),
		text(
			`De kansmarge laat zien tussen welke waarden het cijfer door toeval kan schommelen. Standaard is ${facts.confidence.nl}: van honderd van zulke marges bevatten er gemiddeld ${facts.confidence.nl.replace('%', '')} de waarde die bij gelijke omstandigheden hoort. Wij gebruiken de methode van Wilson, zonder continuïteitscorrectie. Die werkt ook goed bij kleine aantallen.`,
			`The margin shows between which values the figure may vary by chance. The standard is ${facts.confidence.en}: of a hundred such margins, ${facts.confidence.en.replace('%', '')} on average contain the value that goes with the same circumstances. We use Wilson’s method, without continuity correction. It works well for small numbers too.`
		),
		formula(
			'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, JASA 22 (1927), 209-212.',
			'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, JASA 22 (1927), 209-212.'
		)
	),
	section(
		'gemiddelde',
		{ nl: 'Een gemiddelde en zijn kansmarge', en: 'A mean and its margin' },
		text(
			'Een gemiddelde komt uit een enquête met een schaal. De kansmarge volgt uit de spreiding van de antwoorden en hun aantal, met de t-verdeling van Student. Onder de twee antwoorden is er geen marge.',
			'A mean comes from a survey with a scale. The margin follows from the spread of the answers and their number, with Student’s t. With fewer than two answers there is no margin.'
		)
	),
	section(
		'verandering',
		{ nl: 'De verandering sinds de nulmeting', en: 'The change since the baseline' },
		text(
			`Wij vergelijken het cijfer van nu met dat van de nulmeting, ${facts.baseline.nl}. Dat kwartaal ligt vast. Wij zoeken nooit een beginpunt dat beter uitkomt. Voor twee aandelen rekenen wij met de methode van Newcombe (nummer 10), voor twee gemiddelden met die van Welch. Ligt de hele marge van de verandering aan één kant van nul, dan is de verandering groter dan toeval. Newcombes marge is een benadering. Daarom tellen wij bij aandelen ook precies na hoe vaak toeval alleen zo’n verandering geeft. Bij een kansmarge van 95% mag dat aan elke kant hoogstens 2,5% zijn. Anders noemen wij de verandering niet groter dan toeval.`,
			`We compare the present figure with that of the baseline, ${facts.baseline.en}. That quarter is fixed. We never search for a starting point that suits better. For two shares we use Newcombe’s method (number 10), for two means Welch’s. If the whole margin of the change lies on one side of zero, the change is larger than chance. Newcombe’s margin is an approximation. For shares we therefore also count out exactly how often chance alone gives such a change. With a margin of 95% that may be 2.5% at most on each side. Otherwise we do not call the change larger than chance.`
		),
		text(
			'De verandering sinds vorig kwartaal staat in procentpunt. Van 9% naar 8% is één procentpunt, niet één procent.',
			'The change since last quarter is in percentage points. From 9% to 8% is one percentage point, not one per cent.'
		),
		formula(
			'R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890. B. L. Welch, Biometrika 34 (1947), 28-35. G. A. Barnard, Biometrika 34 (1947), 123-138. R. L. Berger, D. D. Boos, JASA 89 (1994), 1012-1016.',
			'R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890. B. L. Welch, Biometrika 34 (1947), 28-35. G. A. Barnard, Biometrika 34 (1947), 123-138. R. L. Berger, D. D. Boos, JASA 89 (1994), 1012-1016.'
		)
	),
	section(
		'variatie',
		{ nl: 'Hoeveel een registratie varieert', en: 'How much a register varies' },
		text(
			'De kansmarge van een aandeel gaat ervan uit dat mensen los van elkaar staan, elk kwartaal opnieuw. Een registratie is zo niet. Dezelfde mensen tellen kwartaal na kwartaal mee: dan varieert het cijfer minder dan toeval. Of iets raakt velen tegelijk: dan varieert het meer. Wij schatten dat uit de kwartalen vóór de start, over alle buurten samen. Varieert een registratie meer dan toeval, dan delen wij overal het aantal mensen door die factor: in de kansmarge, in de verandering en in de vergelijking. Varieert zij minder, dan maken wij de marge niet smaller. Dat zou zekerheid beloven die er niet is, want zulke kwartalen hangen samen. De factor staat bij het cijfer. Met minder dan acht kwartalen vóór de start is hij niet te schatten; dan rekenen wij met 1 en zeggen dat.',
			'The margin of a share supposes that people stand apart, each quarter anew. A register is not like that. The same people count quarter after quarter: then the figure varies less than chance. Or something strikes many at once: then it varies more. We estimate that from the quarters before the start, over all neighbourhoods together. Where a register varies more than chance, we divide the number of people by that factor everywhere: in the margin, in the change and in the comparison. Where it varies less, we do not narrow the margin. That would promise a certainty that is not there, as such quarters hang together. The factor stands with the figure. With fewer than eight quarters before the start it cannot be estimated; we then use 1 and say so.'
		),
		formula(
			'factor = max(1, m/c); m = gemiddelde over de buurten van φ = Σ(y − np)² / (np(1−p)) / (k − 1); c = k/(k−1) · (1 − (1 + 2Σ(1 − j/k)ρʲ)/k), j van 1 tot k; ρ = (gemiddelde r + 1/k)/(1 − 3/k), van 0 tot en met 0,9, met r de samenhang van elk kwartaal met het vorige. Met minder dan vijf andere buurten telt het gebied alleen. P. McCullagh en J. A. Nelder, Generalized Linear Models (1989), 4.5; M. G. Kendall, Biometrika 41 (1954), 403-404.',
			'factor = max(1, m/c); m = mean over the neighbourhoods of φ = Σ(y − np)² / (np(1−p)) / (k − 1); c = k/(k−1) · (1 − (1 + 2Σ(1 − j/k)ρʲ)/k), j from 1 to k; ρ = (mean r + 1/k)/(1 − 3/k), from 0 to 0.9, with r the correlation of each quarter with the last. With fewer than five other neighbourhoods the area stands alone. P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), 4.5; M. G. Kendall, Biometrika 41 (1954), 403-404.'
		)
	),
	section(
		'streeflijn',
		{ nl: 'De streeflijn', en: 'The target path' },
		text(
			`De streeflijn is de rechte lijn van de nulmeting (${facts.baseline.nl}) naar de streefwaarde (${facts.target.nl}): ${facts.quarters} kwartalen. Daarna loopt zij vlak. Noemt een plan tussenstappen, dan loopt zij in treden: elke stap geldt tot de volgende. Wordt een streefwaarde herzien, dan meten wij elk kwartaal aan het plan van toen, en blijft het oude plan zichtbaar. De lijn is een afspraak om de stand aan te meten, geen verwachting.`,
			`The target path is the straight line from the baseline (${facts.baseline.en}) to the target (${facts.target.en}): ${facts.quarters} quarters. After that it is flat. Where a plan names steps, it goes by steps: each holds until the next. Where a target is revised, each quarter is measured by the plan of then, and the old plan stays visible. The path is an agreed yardstick, not a forecast.`
		),
		formula(
			'streeflijn = nulmeting + (streefwaarde − nulmeting) × verstreken kwartalen / alle kwartalen',
			'path = baseline + (target − baseline) × quarters elapsed / all quarters'
		)
	),
	section(
		'stand',
		{ nl: 'De stand van een doel', en: 'The status of a goal' },
		text(
			'De stand vergelijkt het cijfer met de streeflijn. De eerste regel die past, geldt. Een stand zegt niets over de oorzaak.',
			'The status compares the figure with the target path. The first line that fits, holds. A status says nothing about the cause.'
		),
		{ kind: 'status' }
	),
	section(
		'claimladder',
		{ nl: 'Wat wij mogen zeggen: de claimladder', en: 'What we may say: the claim ladder' },
		text(
			'Bij elk doel hoort één zin. Die zegt niet meer dan de cijfers toelaten. Eén vaste regel kiest de zin; niemand kan hem bijstellen. Per kwartaal zegt de rekenregel bij een reeks zonder verandering in hoogstens vijf van de honderd gevallen dat er iets beweegt. Maar wie elk kwartaal kijkt, ziet zo vanzelf een keer iets.',
			'Each goal has one sentence. It says no more than the figures allow. One fixed rule picks the sentence; nobody can adjust it. In one quarter the rule says of a series without change in at most five of a hundred cases that something moves. But whoever looks every quarter is bound to see something once.'
		),
		text(
			'Daarom telt een stap pas als dit kwartaal en het kwartaal dat ervoor gemeten is hem beide laten zien. Een hogere stap telt dan als een lagere. Ziet u iets voor het eerst, dan zeggen wij dat erbij. Een verborgen kwartaal slaan wij over; na een breuk begint het tellen opnieuw. Enquêtes en jaarcijfers zijn er te weinig om op een tweede te wachten. Daar telt een stap meteen, met een strengere marge: de kans van 5% op een vergissing is verdeeld over alle metingen die tot het doel gepland zijn.',
			'That is why a step counts only when this quarter and the one measured before it both show it. A higher step then counts as a lower one. Where something is seen for the first time, we say so. A hidden quarter is passed over; after a break counting begins anew. Surveys and yearly figures are too few to wait for a second. There a step counts at once, with a stricter margin: the 5% chance of a mistake is shared out over all measurements planned up to the target.'
		),
		{ kind: 'claims' }
	),
	section(
		'aantoonbaar',
		{ nl: 'Hoe klein een verandering wij kunnen zien', en: 'How small a change we can see' },
		text(
			`Een wijk is klein. Ook een doel dat helemaal is gehaald, is vaak niet van toeval te onderscheiden. ${example(facts).nl}Wij zeggen nooit “geen effect”.`,
			`A neighbourhood is small. Even a goal that was fully met often cannot be told from chance. ${example(facts).en}We never say “no effect”.`
		)
	),
	section(
		'schommeling',
		{ nl: 'Gewone schommeling of meer', en: 'Routine variation or more' },
		text(
			'De kaart bij Vergelijk laat zien welke kwartalen meer zijn dan gewone schommeling. Gemiddelde en grenzen komen uit de kwartalen vóór de start, als dat er minstens zeven zijn, en anders uit de eerste twaalf. Daarna blijven zij gelijk. Anders zou een verbetering het gemiddelde meetrekken, en van de kwartalen ervóór een zorg maken. Alleen bij een breuk in de bron beginnen zij opnieuw. Aandelen staan op een p-kaart: haar grenzen volgen het aantal mensen. Verschillen de aantallen meer dan toeval, dan zijn de grenzen verbreed (Laney). Is er in de meeste kwartalen geen enkel geval, dan tellen wij de kwartalen tussen de gevallen (t-kaart). Gemiddelden staan op een XmR-kaart. Een signaal is geen bewijs: hoe meer elk kwartaal op het vorige lijkt, en hoe langer de reeks, hoe vaker de kaart er een geeft zonder dat er iets verandert. Van twaalf kwartalen zonder verandering geeft een XmR-kaart met grenzen over alle kwartalen in 7% van de reeksen een signaal, en bij een samenhang van 0,3, 0,5 en 0,8 in 17%, 31% en 57%. Bij 24 kwartalen, met grenzen uit de eerste tien, is dat op een p-kaart 21%, 43%, 60% en 83%.',
			'The chart on Compare shows which quarters are more than routine variation. Mean and limits come from the quarters before the start where there are at least seven, else from the first twelve. From there they stay as they are. Otherwise an improvement would pull the mean along, and make a concern of the quarters before it. Only at a break in the source do they start again. Shares stand on a p-chart, whose limits follow the number of people. Where the counts differ more than chance, the limits are widened (Laney). Where most quarters have no event at all, we count the quarters between events (t-chart). Means stand on an XmR chart. A signal is no proof: the more each quarter resembles the last, and the longer the series, the more often the chart gives one without any change. Of twelve quarters without change an XmR chart with limits over all quarters gives a signal in 7% of series, and at a correlation of 0.3, 0.5 and 0.8 in 17%, 31% and 57%. Of 24 quarters, with limits from the first ten, that is 21%, 43%, 60% and 83% on a p-chart.'
		),
		formula(
			'XmR: gemiddelde ± 2,66 × gemiddelde stap; stappen vanaf 3,267 maal dat gemiddelde tellen daarin niet mee. p: p ± 3·√(p(1−p)/n), maal max(1, s) met s = de gemiddelde stap van (y/n − p)/√(p(1−p)/n), gedeeld door 1,128. D. J. Wheeler, Understanding Variation (1993); NHS England, Making Data Count (2019); L. S. Nelson, Journal of Quality Technology 26 (1994), 239-240; D. B. Laney, Quality Engineering 14 (2002), 531-537.',
			'XmR: mean ± 2.66 × mean step; steps from 3.267 times that mean on are left out of it. p: p ± 3·√(p(1−p)/n), times max(1, s) with s = the mean step of (y/n − p)/√(p(1−p)/n), divided by 1.128. D. J. Wheeler, Understanding Variation (1993); NHS England, Making Data Count (2019); L. S. Nelson, Journal of Quality Technology 26 (1994), 239-240; D. B. Laney, Quality Engineering 14 (2002), 531-537.'
		)
	),
	section(
		'controle',
		{ nl: 'De controlewijken', en: 'The control districts' },
		text(
			'De ruit (◇) is het cijfer van de controlewijken samen. Wij tellen hun aantallen bij elkaar op, alsof het één gebied is. Ontbreekt het cijfer van één wijk, of is het verborgen, dan tonen wij geen gezamenlijk cijfer. Op de balk in het overzicht staat de ruit op de nulmeting plus de verandering van de controlewijken: daar zou de wijk staan als zij gelijk was opgegaan.',
			'The diamond (◇) is the figure of the control districts together. We add up their counts, as if they were one area. If the figure of one district is missing or hidden, we show no joint figure. On the bar in the overview the diamond stands at the baseline plus the change of the control districts: where the neighbourhood would be had it moved along with them.'
		)
	)
];
