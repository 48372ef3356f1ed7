// Words about the event study: how the sides moved before the start, what its margins rest on, or why it is not there.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import type { Course } from './trend.ts';
import { countWord, periodInSentence, periodName } from '../../../language/format.ts';

interface EventFacts {
	measured: number;
	waves: boolean;
	start: Period;
	reference: Period | null;
}

/** Why it cannot be seen whether the sides moved alike before the start. */
const eventWhy: Record<Language, (reason: string, facts: EventFacts) => string> = {
	nl: (reason, { measured, waves, start, reference }) => {
		const conclusion = 'Of de wijken vooraf gelijk op gingen, is niet te zien.';
		const point = reference === null ? '' : ` (${periodName(reference, 'nl')})`;
		switch (reason) {
			case 'no-experiment':
				return 'Er is geen experimentwijk gekozen.';
			case 'no-control':
				return 'Er is geen controlewijk gekozen. Dan is er niets om mee te vergelijken.';
			case 'none-before':
				return `De eerste meting is van na de start (${periodName(start, 'nl')}). ${conclusion}${waves ? ' Twee enquêtes kunnen dat niet laten zien.' : ''}`;
			case 'too-few-before':
				return `Van vóór de start ${measured === 1 ? 'is er maar één meting' : `zijn er maar ${countWord(measured, 'nl')} metingen`}. Er zijn er minstens drie nodig. ${conclusion}${waves ? ' Twee enquêtes kunnen dat niet laten zien.' : ''}`;
			case 'reference-hidden':
				return `We rekenen vanaf de laatste periode vóór de start${point}. Daar is een cijfer verborgen. ${conclusion}`;
			case 'reference-missing':
				return `We rekenen vanaf de laatste periode vóór de start${point}. Daar heeft niet elke wijk een cijfer. ${conclusion}`;
			case 'hidden':
				return `Van vóór de start zijn te veel cijfers verborgen. ${conclusion}`;
			case 'break':
				return `Vóór de start is de bron anders gaan tellen. Na die breuk zijn er minder dan drie metingen van vóór de start. ${conclusion}`;
			default:
				return `Niet elke wijk heeft cijfers van vóór de start. ${conclusion}`;
		}
	},
	en: (reason, { measured, waves, start, reference }) => {
		const conclusion = 'Whether the districts moved alike beforehand cannot be seen.';
		const point = reference === null ? '' : ` (${periodName(reference, 'en')})`;
		switch (reason) {
			case 'no-experiment':
				return 'No experiment district is chosen.';
			case 'no-control':
				return 'No control district is chosen. So there is nothing to compare with.';
			case 'none-before':
				return `The first measurement came after the start (${periodName(start, 'en')}). ${conclusion}${waves ? ' Two surveys cannot show it.' : ''}`;
			case 'too-few-before':
				return `From before the start there ${measured === 1 ? 'is only one measurement' : `are only ${countWord(measured, 'en')} measurements`}. At least three are needed. ${conclusion}${waves ? ' Two surveys cannot show it.' : ''}`;
			case 'reference-hidden':
				return `We count from the last period before the start${point}. A figure is hidden there. ${conclusion}`;
			case 'reference-missing':
				return `We count from the last period before the start${point}. Not every district has a figure there. ${conclusion}`;
			case 'hidden':
				return `Too many figures from before the start are hidden. ${conclusion}`;
			case 'break':
				return `Before the start the source changed its way of counting. After that break there are fewer than three measurements from before the start. ${conclusion}`;
			default:
				return `Not every district has figures from before the start. ${conclusion}`;
		}
	}
};

/** How many of the points of one side of the start. */
interface Missed {
	count: number;
	of: number;
}
const missed: Record<Language, (one: Missed) => string> = {
	nl: ({ count, of }) => `${count === 0 ? 'geen' : countWord(count, 'nl')} van de ${countWord(of, 'nl')}`,
	en: ({ count, of }) => `${count === 0 ? 'none' : countWord(count, 'en')} of ${countWord(of, 'en')}`
};

const nl = {
	title: 'Gingen de wijken vooraf gelijk op?',
	sub: (reference: Period, mean: boolean) =>
		`Hoeveel meer of minder de experimentwijken veranderden dan de controlewijken, in ${mean ? 'punten' : 'procentpunt'}, gezien vanaf ${periodInSentence(reference, 'nl')}. Open blokje: vóór de start.`,
	reading: (before: Course, after: Course | null) =>
		`Vóór de start lag het verschil tussen ${before.from} en ${before.to}${after === null ? '' : `, na de start tussen ${after.from} en ${after.to}`}.`,
	margins: (confidence: string, experiment: string, control: string) =>
		`De dikke streep is de marge tussen wijken (${confidence}, Student t). Die is breed omdat die rust op ${experiment} tegen ${control} wijken.`,
	band: (confidence: string) =>
		`De dunne streep houdt rekening met het aantal metingen: alle metingen vóór de start samen blijven erbinnen met ${confidence} zekerheid, en die erna ook. Pas een punt waarvan de dunne streep nul mist, zegt iets.`,
	outside: (before: Missed, after: Missed) =>
		`Hier mist de dunne streep nul bij ${missed.nl(before)} vóór de start en bij ${missed.nl(after)} erna.`,
	noMargins: 'Voor een marge tussen wijken zijn minstens drie wijken nodig. Daarom staat er geen marge bij.',
	caution: 'Ook als wijken vooraf gelijk op gingen, weten we niet of dat zonder de aanpak zo was gebleven.',
	absent: 'Waar een wijk geen cijfer heeft, staat geen schatting.',
	broken: 'Perioden aan de andere kant van een breuk vergelijken we niet.',
	reference: 'hiervandaan gerekend',
	caption: 'Verschil in verandering per periode, gezien vanaf de laatste periode vóór de start',
	difference: 'Verschil',
	together: 'Marge, alle metingen samen',
	moment: 'Moment',
	before: 'vóór de start',
	after: 'na de start',
	why: (reason: string, facts: EventFacts): string => eventWhy.nl(reason, facts)
};

const en: typeof nl = {
	title: 'Did the districts move alike beforehand?',
	sub: (reference, mean) =>
		`How much more or less the experiment districts changed than the control districts, in ${mean ? 'points' : 'percentage points'}, seen from ${periodInSentence(reference, 'en')}. Open square: before the start.`,
	reading: (before, after) =>
		`Before the start the difference lay between ${before.from} and ${before.to}${after === null ? '' : `, after the start between ${after.from} and ${after.to}`}.`,
	margins: (confidence, experiment, control) =>
		`The broad bar is the margin between districts (${confidence}, Student t). It is wide because it rests on ${experiment} against ${control} districts.`,
	band: (confidence) =>
		`The thin line allows for the number of measurements: all measurements before the start together stay inside it with ${confidence} confidence, and so do those after it. Only a point whose thin line misses zero says something.`,
	outside: (before, after) =>
		`Here the thin line misses zero at ${missed.en(before)} before the start and at ${missed.en(after)} after it.`,
	noMargins: 'A margin between districts needs at least three districts. So no margin is given.',
	caution:
		'Even if districts moved alike beforehand, we do not know whether they would have done so without the approach.',
	absent: 'Where a district has no figure there is no estimate.',
	broken: 'We do not compare periods on the other side of a break.',
	reference: 'counted from here',
	caption: 'Difference in change by period, seen from the last period before the start',
	difference: 'Difference',
	together: 'Margin, all measurements together',
	moment: 'Moment',
	before: 'before the start',
	after: 'after the start',
	why: (reason, facts) => eventWhy.en(reason, facts)
};

export const eventStudyWords: Record<Language, typeof nl> = { nl, en };
