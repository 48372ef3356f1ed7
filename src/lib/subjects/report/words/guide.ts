// Words of a report's reading guide: what it is, what stands where and how to read a figure.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import { periodInSentence } from '../../../language/format.ts';

const nl = {
	about: (programme: string, period: Period, area: string) =>
		`Dit rapport gaat over ${programme} in ${periodInSentence(period, 'nl')}. De cijfers gaan over ${area}.`,
	parts: 'Wat staat waar?',
	order: {
		summary: 'De samenvatting zegt hoe de doelen ervoor staan en wat van de stuurgroep gevraagd wordt.',
		tree: 'De doelenboom zet naast elkaar wat in gezinnen lukt en hoe het met de doelen voor de wijk gaat.',
		goals: 'Elk doel heeft een eigen deel: de cijfers, wat we daaruit mogen zeggen, en wat er gebeurt.',
		families: 'Het deel over gezinnen zegt hoeveel gezinnen stappen zetten en resultaten halen.',
		approach: 'De werkwijze van het programma zegt hoe het samenwerken gaat en wat er knelt.',
		experience: 'De ervaring van gezinnen zegt wat zij zelf merken, naast wat de ladder laat zien.',
		costs: 'Inzet en kosten zegt wat het werk kost en wat het oplevert, met de marges.',
		deviations: 'Bij de afwijkingen staat wat anders loopt dan het plan en welke maatregelen nog openstaan.',
		method: 'De werkwijze zegt hoe de cijfers ontstaan en wat over gezinnen naar buiten mag.',
		appendix: 'De bijlage geeft de definities, de bronnen en onze aannames.'
	},
	reading: 'Zo leest u de cijfers',
	lamps:
		'Uitvoering en uitkomst staan apart. De uitvoering beoordeelt de projectleider zelf. De uitkomst is berekend uit de cijfers.',
	path: (stepped: boolean) =>
		`De streeflijn loopt ${stepped ? 'recht, of in treden waar het plan die noemt,' : 'recht'} van de nulmeting naar de streefwaarde. Ze zegt waar een doel nu zou zijn.`,
	margin: (confidence: string) =>
		`De kansmarge (${confidence}) zegt hoeveel een cijfer door toeval kan schommelen. Bij een volledige telling is het geen steekproeffout.`,
	hidden: (threshold: number) =>
		`Een punt betekent: verborgen. De bron verborg het cijfer, of wij: het gaat om minder dan ${threshold} mensen, of het zou zo’n groep verraden. Verborgen is niet nul. Een streepje betekent: geen cijfer.`,
	provisional: 'Een sterretje betekent: voorlopig. Dat cijfer kan nog veranderen.',
	/** In an English report: what the programme wrote itself. */
	dutch:
		'Redenen, bronnen en de teksten van de projectleider staan er zoals het programma ze schreef, in het Nederlands.',
	statuses: 'De vijf woorden voor de stand van een doel',
	status: 'Stand',
	meaning: 'Betekenis'
};

const en: typeof nl = {
	about: (programme, period, area) =>
		`This report is about ${programme} in ${periodInSentence(period, 'en')}. The figures are about ${area}.`,
	parts: 'What stands where?',
	order: {
		summary: 'The summary says how the goals stand and what is asked of the steering group.',
		tree: 'The goal tree sets what succeeds in families beside the goals for the neighbourhood.',
		goals: 'Each goal has a part of its own: the figures, what we may say of them, and what is being done.',
		families: 'The part on families says how many of them take steps and meet results.',
		approach: 'How the programme works says how working together goes and what stands in the way.',
		experience: 'What families experience says what they notice themselves, beside what the ladder shows.',
		costs: 'Effort and costs says what the work costs and what it yields, with the margins.',
		deviations: 'The deviations say what departs from the plan and which measures are still open.',
		method: 'The method says how the figures are made and what may leave about families.',
		appendix: 'The appendix gives the definitions, the sources and our assumptions.'
	},
	reading: 'How to read the figures',
	lamps:
		'Delivery and outcome stand apart. The project leader judges the delivery. The outcome is computed from the figures.',
	path: (stepped) =>
		`The target path runs straight${stepped ? ', or by steps where the plan names them,' : ''} from the baseline to the target. It says where a goal should be now.`,
	margin: (confidence) =>
		`The margin (${confidence}) says how much a figure may vary by chance. Of a full count it is not sampling error.`,
	hidden: (threshold) =>
		`A full stop means: hidden. The source hid the figure, or we did: there are fewer than ${threshold} people, or it would give such a group away. Hidden is not zero. A dash means: no figure.`,
	provisional: 'An asterisk means: provisional. That figure may still change.',
	dutch:
		'Reasons, sources and the texts of the project leader stand as the programme wrote them, in Dutch, where it gave no English.',
	statuses: 'The five words for the status of a goal',
	status: 'Status',
	meaning: 'Meaning'
};

export const reportGuideWords: Record<Language, typeof nl> = { nl, en };
