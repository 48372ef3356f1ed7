// Words of the compare page in Dutch; their shape is what every other language follows.
import type { Period } from '../../../domain/period.ts';
import type { CompareClaim } from '../figure/comparison-figure.ts';
import { periodInSentence } from '../../../language/format.ts';

export type CompareHeadline = Pick<CompareClaim, 'code'> & { name: string };

export const nl = {
	title: 'Vergelijk',
	description: (name: string) => `${name}: de experimentwijken naast de controlewijken.`,
	between: (before: string, after: string) => `${before} met ${after}`,
	only: (period: string) => `alleen ${period}`,
	headline: ({ name, code }: CompareHeadline) =>
		code === 'cannot-say'
			? `${name}: of het in de experimentwijken beter ging dan in de controlewijken, is niet te zeggen.`
			: `${name}: in de experimentwijken ging het ${code === 'better' ? 'beter' : 'slechter'} dan in de controlewijken. Dat het door de aanpak komt, is daarmee niet bewezen.`,
	model: (name: string) =>
		`${name}: een rekenvoorbeeld met geschatte cijfers. Over de aanpak zegt het niets.`,
	modelWord: 'Een rekenvoorbeeld.',
	modelText: 'Deze cijfers zijn geschat met een model. Daarom doen we er geen uitspraak over.',
	lead: (change: string, margin: string, confidence: string, areas: string) =>
		`Het verschil in verandering is ${change} (kansmarge ${confidence}: ${margin}). Zo’n verschil kan ook zonder de aanpak ontstaan: er zijn maar ${areas} wijken.`,
	leadFound: (change: string, margin: string, confidence: string, areas: string) =>
		`Het verschil in verandering is ${change} (kansmarge ${confidence}: ${margin}). Er zijn maar ${areas} wijken. Wat een hele wijk raakt, zoals een bedrijf dat sluit, zit niet in die marge.`,
	nothing: 'Er is nog niets om te vergelijken: het programma heeft geen doelen.',
	controls: {
		indicator: 'Doel',
		goals: 'Doelen',
		context: 'Achtergrond',
		experiment: 'Experiment',
		control: 'Controle',
		before: 'Van',
		after: 'Tot',
		none: 'geen gebied',
		noPeriod: 'geen meting'
	},
	why: {
		'no-experiment': 'Er is geen experimentwijk gekozen. Kies er minstens één.',
		'no-control': 'Er is geen controlewijk gekozen. Dan is er niets om mee te vergelijken.',
		'one-point': 'Er is maar één meting. Voor een verandering zijn er twee nodig.',
		'not-measured': 'Niet elke wijk heeft in beide perioden een cijfer.',
		hidden:
			'Een van de cijfers is verborgen, door de bron of omdat het om weinig mensen gaat. Verborgen is niet nul.',
		break: 'Tussen de twee perioden is de bron anders gaan tellen. Over een breuk heen vergelijken we niet.',
		'no-counts': 'De bron geeft geen aantallen. Daarom is er geen kansmarge.',
		'too-few-areas': 'Er zijn te weinig wijken.',
		'too-many-areas': 'Er zijn te veel wijken gekozen om alle verdelingen te tellen.',
		'no-goal': 'Voor deze wijken is er geen streeflijn.',
		'within-chance': 'Het verschil kan toeval zijn.',
		'too-small': 'Met deze aantallen is zelfs het hele doel niet van toeval te onderscheiden.',
		'no-size': 'We weten niet hoe groot elke buurt is. Daarom geven we geen kans.',
		'no-witness': 'Er zijn te weinig buurten met cijfers om toeval tussen buurten uit te sluiten.',
		contradicted: 'De buurten wijzen de ene kant op, de mensen de andere.',
		'path-in-margin':
			'De streeflijn ligt binnen de kansmarge van het cijfer. Of het doel op koers ligt, is niet te zeggen.'
	},
	broken: (period: Period, reason: string) =>
		`Sinds ${periodInSentence(period, 'nl')} telt de bron anders. Over die breuk heen vergelijken we niet. De reden: ${reason}`,
	change: {
		title: 'Verandering per gebied',
		sub: (mean: boolean, confidence: string) =>
			`${mean ? 'In punten op de schaal van dit cijfer' : 'In procentpunt'}, met kansmarge ${confidence}.`,
		empty: 'Kies minstens één gebied. Dan staat hier hoe het veranderde.',
		lower: (better: boolean): string => (better ? 'lager (beter)' : 'lager'),
		higher: (better: boolean): string => (better ? 'hoger (beter)' : 'hoger'),
		zero: 'geen verandering',
		experiment: 'Experiment',
		control: 'Controle',
		did: 'Verschil van de verschillen',
		didNote: (confidence: string) => `MOVER, ${confidence}: alleen toeval tussen mensen`,
		areas: 'Met verschillen tussen wijken',
		areasNote: (confidence: string, df: string) =>
			`Donald-Lang, ${confidence}, ${df} ${df === '1' ? 'vrijheidsgraad' : 'vrijheidsgraden'}`,
		fewAreas:
			'Voor een marge tussen wijken zijn minstens drie wijken nodig. Wij tonen dus alleen het verschil.',
		hidden: 'verborgen',
		absent: 'niet gemeten',
		broken: 'breuk in de reeks',
		onePoint: 'één meting',
		marginless: 'zonder kansmarge',
		label: (before: string, after: string, parts: string) =>
			`Verandering van ${before} tot ${after}. ${parts}`,
		part: (name: string, value: string) => `${name}: ${value}`,
		didPart: (value: string, margin: string) => `Verschil van de verschillen: ${value} (${margin})`
	},
	table: {
		title: 'Tabel',
		latest: (shown: number, all: number) =>
			`Hier staan de laatste ${shown} van ${all} perioden. De andere ziet u met JavaScript, of in het CSV-bestand bij Gegevens.`,
		caption: 'Stand, verandering en kansmarge per gebied',
		area: 'Gebied',
		before: 'Eerst',
		after: 'Daarna',
		change: 'Verandering',
		margin: 'Kansmarge',
		together: (side: string) => `${side}, samen`
	},
	say: {
		title: 'Wat mogen we zeggen?',
		words: {
			better: 'Beter dan de controlewijken.',
			worse: 'Slechter dan de controlewijken.',
			'cannot-say': 'Niet te zeggen.'
		},
		areasAlone: (areas: string) =>
			`Met elke wijk als één meting ligt de marge net naast nul. Dat rust op maar ${areas} wijken. Daar bouwen we niet op.`,
		floor: (areas: string, assignments: string, floor: string) =>
			`Tussen alleen de ${areas} gekozen wijken zijn er ${assignments} verdelingen mogelijk. Een kans kleiner dan ${floor} bestaat dan niet.`,
		trends: (measured: number) => {
			const few = [
				'Er is geen meting van beide kanten',
				'Eén meting laat dat niet zien',
				'Twee metingen laten dat niet zien'
			];
			return `Of de wijken vooraf gelijk op gingen, weten we niet. ${few[measured] ?? 'De metingen die er zijn laten dat niet zien'}.`;
		}
	},
	chance: {
		title: 'Toets op toeval',
		sub: (assignments: string, areas: string) =>
			`Stel dat het lot de wijken had verdeeld: alle ${assignments} verdelingen van ${areas} wijken geteld.`,
		p: (count: string, assignments: string) =>
			`kans op zo’n verschil of groter (${count} van de ${assignments})`,
		floor: (count: string, assignments: string) =>
			`kleinste kans die kan bestaan (${count} van de ${assignments})`,
		floorOne: (times: string) => `kleinste kans die kan bestaan (1 op ${times})`,
		useless: (floor: string) =>
			`Ook het grootste verschil komt hier nooit onder ${floor}. Deze toets kan dus niets bewijzen.`,
		size: 'De veranderingen zijn eerst gecorrigeerd voor de grootte van de wijk.',
		bound: (floor: string) => `Onder ${floor} kan deze kans niet komen, hoe groot het verschil ook is.`
	},
	placebo: {
		title: 'Plek tussen alle buurten',
		sub: (units: string, count: string, name: string, invented: boolean) =>
			`De verandering in ${units} buurten${invented ? ' (verzonnen cijfers)' : ''}. In ${count} van de ${units}, ${name} meegeteld, ging het even goed of beter.`,
		example: (late: boolean) =>
			`Dit is een rekenvoorbeeld: de cijfers zijn geschat met een model${late ? ' en gaan over de tijd na het programma' : ''}. Over de aanpak zegt deze plek niets.`,
		apart:
			'De bron geeft geen aantallen. Daarom kunnen we de experimentwijken niet samen nemen. Kies er één.',
		few: 'Voor een plek tussen buurten zijn cijfers van minstens vijf andere buurten nodig. Die zijn er niet.',
		label: (name: string, value: string, lowest: string, highest: string) =>
			`${name}: ${value}. De andere buurten liggen tussen ${lowest} en ${highest}.`,
		caption: 'Verandering per buurt, van laag naar hoog',
		ours: 'experiment'
	},
	power: {
		title: 'Wat kunnen we zien?',
		sub: (mean: boolean) =>
			`${mean ? 'Verschil in punten' : 'Verschil in procentpunt'}. Uitgegaan van 80% kans om een echt verschil te zien en 5% kans op vals alarm.`,
		target: 'Nodig voor de streefwaarde',
		measured: 'Gemeten verschil met de controlewijken',
		wrongWay: 'Gemeten verschil met de controlewijken (de verkeerde kant op)',
		smallest: 'Kleinste verschil dat hier te zien is',
		none: 'geen',
		enough: (smallest: string) =>
			`Was het hele doel door de aanpak gehaald, dan hadden we dat waarschijnlijk gezien. Een verschil kleiner dan ${smallest} zien we meestal niet.`,
		short:
			'Was het hele doel door de aanpak gehaald, dan hadden we dat meestal niet van toeval kunnen onderscheiden.',
		never: 'Met deze aantallen is geen enkel verschil van toeval te onderscheiden.',
		needed: (people: string) =>
			`Nodig: ${people} mensen per meting en per kant, als elke groep even groot is.`,
		groups: (fewest: string, most: string): string =>
			fewest === most
				? `Hier telt elke groep ${fewest} mensen.`
				: `Hier tellen de groepen ${fewest} tot ${most} mensen.`,
		noTarget: 'Dit cijfer heeft geen streefwaarde.'
	},
	quadrant: {
		title: 'Doel en effect zijn twee vragen',
		sub: (shown: string, all: string) =>
			`${shown} van de ${all} doelen, elk van zijn nulmeting tot zijn laatste meting.`,
		missing: (name: string, why: string) => `${name} ontbreekt: ${why}`,
		empty: 'Bij geen enkel doel zijn beide vragen te beantwoorden. De redenen staan hieronder.',
		up: 'beter dan de controlewijken',
		margin: 'verticale lijn: kansmarge',
		same: 'gelijk aan de controlewijken',
		behind: 'achter op de streeflijn',
		ahead: 'voor op de streeflijn',
		corners: {
			'behind-better': ['Achter op het plan', 'maar beter dan de controle'],
			'ahead-better': ['Gehaald of op koers', 'en beter dan de controle'],
			'behind-worse': ['Achter op het plan', 'en slechter dan de controle'],
			'ahead-worse': ['Gehaald of op koers', 'maar slechter dan de controle']
		},
		note: 'Raakt de verticale lijn het midden, dan is niet te zeggen of het beter of slechter ging dan in de controlewijken.',
		label: (certain: string, shown: string) =>
			`Van ${shown} doelen is bij ${certain === '0' ? 'geen ervan' : certain} op beide vragen een antwoord: hoe het staat met het doel, en of het beter ging dan in de controlewijken.`,
		caption: 'Per doel: de stand, de streeflijn en het verschil met de controlewijken',
		goal: 'Doel',
		value: 'Stand',
		path: 'Streeflijn',
		difference: 'Verschil met controle',
		answer: 'Wat mogen we zeggen?'
	},
	notes: {
		title: 'Wat deze vergelijking niet laat zien',
		lateWave: (wave: string, start: string) =>
			`De eerste vragenlijst (${wave}) is ingevuld na de start van de aanpak (${start}). Een verandering van vóór de start zit er dus niet in.`,
		method: 'Hoe wij rekenen'
	}
};
