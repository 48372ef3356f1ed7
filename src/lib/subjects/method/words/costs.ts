// Method page: effort, costs and benefits: how they are worked out, what is assumed, and what may be said of the balance.
import { formula, list, section, text, type MethodSection } from './blocks.ts';

export const methodCosts: MethodSection = section(
	'kosten',
	{ nl: 'Inzet, kosten en baten', en: 'Effort, costs and benefits' },
	text(
		'Uren tellen wij per gezin. Gezinnen verschillen sterk: veel gezinnen kregen weinig uren, enkele veel. Daarom komt de marge van uren per gezinsmaand uit een bootstrap met hele gezinnen (4.000 trekkingen), die rekening houdt met de scheve verdeling. Kosten zijn uren maal de prijs van een uur. Zijn niet van alle gezinnen met de aanpak uren geteld, dan hogen wij op.',
		'Hours are counted by family. Families differ a lot: many had few hours, some had many. So the margin of hours a family-month comes from a bootstrap of whole families (4,000 draws) that allows for the skew. Costs are hours times the price of an hour. Where hours were not counted for all families with the approach, we raise them.'
	),
	text(
		'Een baat is het verschil met de controlewijken, precies zoals de pagina Vergelijk het geeft, maal het aantal mensen en de prijs. Prijzen van een ander jaar rekenen wij om. Latere jaren tellen minder mee (disconto). Wat een verschil waard is, begint bij de laatste meting en duurt zo lang als u kiest; wat ervoor gebeurde, telt niet mee.',
		'A benefit is the difference with the control districts, exactly as the page Compare gives it, times the number of people and the price. Prices of another year are converted. Later years count less (discounting). What a difference is worth begins at the last measurement and lasts as long as you choose; what came before does not count.'
	),
	text(
		'Het saldo is een marge uit 10.000 trekkingen met een vast begin. Elke hoeveelheid komt uit haar eigen marge, elke prijs uit een driehoek tussen laag en hoog. Een prijs geldt voor alles wat ermee betaald wordt.',
		'The balance is a margin from 10,000 draws with a fixed seed. Each quantity comes from its own margin, each price from a triangle between low and high. A price holds for all that is paid by it.'
	),
	list(
		{
			nl: '‘Verdient zich terug’: het hele saldo ligt boven nul, ook als alleen de verschillen meetellen waarover de vergelijking een uitspraak doet.',
			en: '‘Pays back’: the whole balance lies above zero, also where only differences count of which the comparison has a verdict.'
		},
		{
			nl: '‘Verdient zich niet terug’: het hele saldo ligt onder nul, en van elk verschil had de vergelijking iets kunnen zeggen.',
			en: '‘Does not pay back’: the whole balance lies below zero, and of each difference the comparison could have said something.'
		},
		{
			nl: '‘Niet te zeggen’: in alle andere gevallen. Het saldo kan dan beide kanten op, het verschil kan toeval tussen buurten zijn, of een deel van het werk of van de gewone hulp telt niet mee en kan de uitkomst keren.',
			en: '‘Cannot tell’: in all other cases. The balance can then go either way, the difference may be chance between neighbourhoods, or a part of the work or of usual care does not count and may turn the outcome.'
		}
	),
	formula(
		'B. Efron, JASA 82 (1987), 171-185 (BCa). A. Briggs, K. Claxton en M. Sculpher, Decision Modelling for Health Economic Evaluation (2006), hoofdstuk 4. K. F. Wallis, Statistical Science 29 (2014), 106-112. D. Johnson, The Statistician 46 (1997), 387-398. T. G. Eschenbach, Interfaces 22(6) (1992), 40-46.',
		'B. Efron, JASA 82 (1987), 171-185 (BCa). A. Briggs, K. Claxton and M. Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapter 4. K. F. Wallis, Statistical Science 29 (2014), 106-112. D. Johnson, The Statistician 46 (1997), 387-398. T. G. Eschenbach, Interfaces 22(6) (1992), 40-46.'
	)
);
