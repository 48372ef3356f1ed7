// Words of a report's reading guide: what it is, what stands where and how to read a figure.
import type { Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import { periodInSentence } from './format.ts';

const nl = {
	about: (programme: string, period: Period, area: string) =>
		`Dit rapport gaat over ${programme} in ${periodInSentence(period, 'nl')}. De cijfers gaan over ${area}.`,
	parts: 'Wat staat waar?',
	order: [
		'De samenvatting zegt hoe de doelen ervoor staan en wat van de stuurgroep gevraagd wordt.',
		'Daarna heeft elk doel een eigen bladzijde: de cijfers, wat we daaruit mogen zeggen, en wat er gebeurt.',
		'Dan volgen de gezinnen, de afwijkingen en de risico’s. Achterin staat hoe er is gerekend.'
	],
	reading: 'Zo leest u de cijfers',
	lamps:
		'Uitvoering en uitkomst staan apart. De uitvoering beoordeelt de projectleider zelf. De uitkomst is berekend uit de cijfers.',
	path: 'De streeflijn loopt recht van de nulmeting naar de streefwaarde. Ze zegt waar een doel nu zou zijn.',
	margin: (confidence: string) =>
		`De kansmarge (${confidence}) zegt hoeveel een cijfer door toeval kan schommelen. Bij een volledige telling is het geen steekproeffout.`,
	hidden: (threshold: number) =>
		`Een punt betekent: verborgen. Het gaat om minder dan ${threshold} mensen, of het cijfer zou zo’n groep verraden. Het is niet nul. Een streepje betekent: geen cijfer.`,
	provisional: 'Een sterretje betekent: voorlopig. Dat cijfer kan nog veranderen.',
	statuses: 'De vijf woorden voor de stand van een doel',
	status: 'Stand',
	meaning: 'Betekenis'
};
export type ReportGuideWords = typeof nl;

const en: ReportGuideWords = {
	about: (programme, period, area) =>
		`This report is about ${programme} in ${periodInSentence(period, 'en')}. The figures are about ${area}.`,
	parts: 'What stands where?',
	order: [
		'The summary says how the goals stand and what is asked of the steering group.',
		'Then each goal has a page of its own: the figures, what we may say of them, and what is being done.',
		'Families, deviations and risks follow. The last pages say how everything was computed.'
	],
	reading: 'How to read the figures',
	lamps:
		'Delivery and outcome stand apart. The project leader judges the delivery. The outcome is computed from the figures.',
	path: 'The target path runs straight from the baseline to the target. It says where a goal should be now.',
	margin: (confidence) =>
		`The margin (${confidence}) says how much a figure may vary by chance. Of a full count it is not sampling error.`,
	hidden: (threshold) =>
		`A full stop means: hidden. There are fewer than ${threshold} people, or the figure would give such a group away. It is not zero. A dash means: no figure.`,
	provisional: 'An asterisk means: provisional. That figure may still change.',
	statuses: 'The five words for the status of a goal',
	status: 'Status',
	meaning: 'Meaning'
};

export const reportGuideWords: Record<Language, ReportGuideWords> = { nl, en };
