// Method page, first part: shares, means, margins, differences, the path, the status and the claim ladder.
import type { MethodFacts, MethodSection } from './method.ts';

export const methodFigures = (facts: MethodFacts): MethodSection[] => [
	{
		id: 'aandeel',
		title: { nl: 'Een aandeel en zijn kansmarge', en: 'A share and its margin' },
		blocks: [
			{
				kind: 'text',
				nl: 'Een aandeel is het aantal dat meetelt, gedeeld door het totaal. De noemer staat bij elk cijfer; wij vullen hem nooit zelf in.',
				en: 'A share is the number that counts, divided by the total. The denominator stands with every figure; we never fill it in ourselves.'
			},
			{
				kind: 'text',
				nl: `De kansmarge laat zien tussen welke waarden het cijfer door toeval kan schommelen. Standaard is ${facts.confidence.nl}: van honderd van zulke marges bevatten er gemiddeld ${facts.confidence.nl.replace('%', '')} de waarde die bij gelijke omstandigheden hoort. Wij gebruiken de methode van Wilson, zonder continuïteitscorrectie. Die werkt ook goed bij kleine aantallen.`,
				en: `The margin shows between which values the figure may vary by chance. The standard is ${facts.confidence.en}: of a hundred such margins, ${facts.confidence.en.replace('%', '')} on average contain the value that goes with the same circumstances. We use Wilson’s method, without continuity correction. It works well for small numbers too.`
			},
			{
				kind: 'formula',
				nl: 'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, JASA 22 (1927), 209-212.',
				en: 'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, JASA 22 (1927), 209-212.'
			}
		]
	},
	{
		id: 'gemiddelde',
		title: { nl: 'Een gemiddelde en zijn kansmarge', en: 'A mean and its margin' },
		blocks: [
			{
				kind: 'text',
				nl: 'Een gemiddelde komt uit een enquête met een schaal. De kansmarge volgt uit de spreiding van de antwoorden en hun aantal, met de t-verdeling van Student. Onder de twee antwoorden is er geen marge.',
				en: 'A mean comes from a survey with a scale. The margin follows from the spread of the answers and their number, with Student’s t. With fewer than two answers there is no margin.'
			}
		]
	},
	{
		id: 'verandering',
		title: { nl: 'De verandering sinds de nulmeting', en: 'The change since the baseline' },
		blocks: [
			{
				kind: 'text',
				nl: `Wij vergelijken het cijfer van nu met dat van de nulmeting, ${facts.baseline.nl}. Dat kwartaal ligt vast. Wij zoeken nooit een beginpunt dat beter uitkomt. Voor twee aandelen rekenen wij met de methode van Newcombe (nummer 10), voor twee gemiddelden met die van Welch. Ligt de hele marge van de verandering aan één kant van nul, dan is de verandering groter dan toeval. Newcombes marge is een benadering. Daarom tellen wij bij aandelen ook precies na hoe vaak toeval alleen zo’n verandering geeft. Bij een kansmarge van 95% mag dat aan elke kant hoogstens 2,5% zijn. Anders noemen wij de verandering niet groter dan toeval.`,
				en: `We compare the present figure with that of the baseline, ${facts.baseline.en}. That quarter is fixed. We never search for a starting point that suits better. For two shares we use Newcombe’s method (number 10), for two means Welch’s. If the whole margin of the change lies on one side of zero, the change is larger than chance. Newcombe’s margin is an approximation. For shares we therefore also count out exactly how often chance alone gives such a change. With a margin of 95% that may be 2.5% at most on each side. Otherwise we do not call the change larger than chance.`
			},
			{
				kind: 'text',
				nl: 'De verandering sinds vorig kwartaal staat in procentpunt. Van 9% naar 8% is één procentpunt, niet één procent.',
				en: 'The change since last quarter is in percentage points. From 9% to 8% is one percentage point, not one per cent.'
			},
			{
				kind: 'formula',
				nl: 'R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890. B. L. Welch, Biometrika 34 (1947), 28-35. G. A. Barnard, Biometrika 34 (1947), 123-138. R. L. Berger, D. D. Boos, JASA 89 (1994), 1012-1016.',
				en: 'R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890. B. L. Welch, Biometrika 34 (1947), 28-35. G. A. Barnard, Biometrika 34 (1947), 123-138. R. L. Berger, D. D. Boos, JASA 89 (1994), 1012-1016.'
			}
		]
	},
	{
		id: 'streeflijn',
		title: { nl: 'De streeflijn', en: 'The target path' },
		blocks: [
			{
				kind: 'text',
				nl: `De streeflijn is de rechte lijn van de nulmeting (${facts.baseline.nl}) naar de streefwaarde (${facts.target.nl}): ${facts.quarters} kwartalen. Daarna loopt zij vlak. De lijn is een afspraak om de stand aan te meten, geen verwachting. Het projectplan noemt zelf geen lijn en geen einddatum.`,
				en: `The target path is the straight line from the baseline (${facts.baseline.en}) to the target (${facts.target.en}): ${facts.quarters} quarters. After that it is flat. The path is an agreed yardstick, not a forecast. The project plan itself names no path and no end date.`
			},
			{
				kind: 'formula',
				nl: 'streeflijn = nulmeting + (streefwaarde − nulmeting) × verstreken kwartalen / alle kwartalen',
				en: 'path = baseline + (target − baseline) × quarters elapsed / all quarters'
			}
		]
	},
	{
		id: 'stand',
		title: { nl: 'De stand van een doel', en: 'The status of a goal' },
		blocks: [
			{
				kind: 'text',
				nl: 'De stand vergelijkt het cijfer met de streeflijn. De eerste regel die past, geldt. Een stand zegt niets over de oorzaak.',
				en: 'The status compares the figure with the target path. The first line that fits, holds. A status says nothing about the cause.'
			},
			{ kind: 'status' }
		]
	},
	{
		id: 'claimladder',
		title: { nl: 'Wat wij mogen zeggen: de claimladder', en: 'What we may say: the claim ladder' },
		blocks: [
			{
				kind: 'text',
				nl: 'Bij elk doel hoort één zin. Die zegt niet meer dan de cijfers toelaten. Eén vaste regel kiest de zin; niemand kan hem bijstellen. Op tienduizend nagebootste reeksen zonder verandering zegt de regel in hoogstens vijf van de honderd gevallen dat er iets beweegt.',
				en: 'Each goal has one sentence. It says no more than the figures allow. One fixed rule picks the sentence; nobody can adjust it. On ten thousand simulated series without change the rule says in at most five of a hundred cases that something moves.'
			},
			{ kind: 'claims' }
		]
	},
	{
		id: 'aantoonbaar',
		title: { nl: 'Hoe klein een verandering wij kunnen zien', en: 'How small a change we can see' },
		blocks: [
			{
				kind: 'text',
				nl: 'Een wijk is klein. Ook een doel dat helemaal is gehaald, is vaak niet van toeval te onderscheiden. Om de daling van 9,2% naar 5,6% met 80% kans te zien, zijn bij elke meting ongeveer 829 mensen nodig. Voor een vergelijking met controlewijken zijn dat er ongeveer 1.838 per groep. Zijn het er minder, dan zeggen wij “niet te zeggen”. Wij zeggen nooit “geen effect”.',
				en: 'A neighbourhood is small. Even a goal that was fully met often cannot be told from chance. To see the fall from 9.2% to 5.6% with 80% probability, each measurement needs about 829 people. For a comparison with control districts it is about 1,838 per group. With fewer we say “cannot tell”. We never say “no effect”.'
			}
		]
	},
	{
		id: 'controle',
		title: { nl: 'De controlewijken', en: 'The control districts' },
		blocks: [
			{
				kind: 'text',
				nl: 'De ruit (◇) is het cijfer van de controlewijken samen. Wij tellen hun aantallen bij elkaar op, alsof het één gebied is. Ontbreekt het cijfer van één wijk, of is het verborgen, dan tonen wij geen gezamenlijk cijfer. Op de balk in het overzicht staat de ruit op de nulmeting plus de verandering van de controlewijken: daar zou de wijk staan als zij gelijk was opgegaan.',
				en: 'The diamond (◇) is the figure of the control districts together. We add up their counts, as if they were one area. If the figure of one district is missing or hidden, we show no joint figure. On the bar in the overview the diamond stands at the baseline plus the change of the control districts: where the neighbourhood would be had it moved along with them.'
			}
		]
	}
];
