// Words of a report's frame: title, state, summary, tree, deviations and risks.
import type { NoteField } from '../../../domain/row-words.ts';
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import {
	capitalised,
	countWord,
	formatDate,
	listOf,
	periodInSentence,
	plural
} from '../../../language/format.ts';

const nl = {
	file: 'verantwoording',
	parts: {
		guide: 'Leeswijzer',
		summary: 'Samenvatting',
		tree: 'Doelenboom',
		goals: 'Doelen',
		reach: 'Bereik',
		families: 'Gezinnen',
		approach: 'Werkwijze van het programma',
		experience: 'Ervaring van gezinnen',
		costs: 'Inzet en kosten',
		deviations: 'Afwijkingen',
		risks: 'Risico’s',
		method: 'Werkwijze',
		appendix: 'Bijlage: definities en bronnen'
	},
	concept: (missing: number) =>
		missing === 0
			? 'Concept. Alle verplichte teksten zijn er.'
			: `Concept. Nog ${countWord(missing, 'nl')} verplichte ${plural(missing, { one: 'tekst ontbreekt', other: 'teksten ontbreken' }, 'nl')}.`,
	conceptFoot: 'concept',
	frozen: (on: string, hash: string) => `Vastgelegd op ${formatDate(on, 'nl')}, controlecode ${hash}.`,
	frozenFoot: (on: string, hash: string) => `vastgelegd ${formatDate(on, 'nl')} · controlecode ${hash}`,
	fields: {
		summary: 'Samenvatting',
		cause: 'Oorzaak',
		consequence: 'Gevolg',
		action: 'Bijsturing',
		owner: 'Wie',
		due: 'Wanneer',
		time: 'Tijd',
		money: 'Geld',
		quality: 'Kwaliteit',
		deviation: 'Afwijking',
		risk: 'Risico',
		done: 'Afgerond',
		'question-1': 'Vraag 1 over het proces',
		'question-2': 'Vraag 2 over het proces',
		'question-3': 'Vraag 3 over het proces'
	} satisfies Record<NoteField, string>,
	notWritten: 'nog niet ingevuld',
	ofLeader: 'Toelichting van de projectleider',
	whole: 'Het programma als geheel',
	goal: (number: number) => `Doel ${number}`,
	summary: {
		ask: (numbers: number[]) =>
			`Wij vragen de stuurgroep te besluiten over de bijsturing bij ${numbers.length === 1 ? 'doel' : 'de doelen'} ${listOf(numbers.map(String), 'nl')}.`,
		table: (goals: number) =>
			goals === 1 ? 'Stand van het ene doel' : `Stand van de ${countWord(goals, 'nl')} doelen`,
		columns: {
			goal: 'Doel',
			baseline: 'Nulmeting',
			previous: 'Vorige meting',
			value: 'Nu',
			target: 'Streefwaarde',
			control: 'Controle nu',
			status: 'Stand'
		},
		compared: 'Vergelijking nu',
		provisional: '* voorlopig cijfer.',
		hidden: (threshold: number) =>
			`Een punt betekent: verborgen door de bron, of door ons omdat het om minder dan ${threshold} mensen gaat of zo’n groep zou verraden. Een streepje: geen cijfer.`,
		waves: (names: string[], many: boolean) =>
			`${listOf(names, 'nl')}: ${many ? 'deze doelen worden' : 'dit doel wordt'} niet elk kwartaal gemeten. “Vorige” is de meting daarvoor.`,
		control: (names: string[]) =>
			`“Controle nu” is ${listOf(names, 'nl')}${names.length > 1 ? ' samen' : ''}.`,
		lamps: 'Twee lampen: uitvoering en uitkomst',
		process: 'Uitvoering',
		processSub: 'Oordeel van de projectleider',
		outcome: 'Uitkomst',
		outcomeSub: 'Berekend uit de cijfers',
		asked: 'Wat er van de stuurgroep gevraagd wordt',
		approve: (number: number, name: string) => `Stem in met de bijsturing bij doel ${number}: ${name}.`,
		approveWhole: 'Stem in met de bijsturing van het programma als geheel.',
		broken: (number: number, period: Period) =>
			`Neem kennis van de breuk bij doel ${number}: sinds ${periodInSentence(period, 'nl')} is er geen vergelijking met de nulmeting.`,
		open: (count: number) =>
			count === 1
				? 'Neem kennis van één maatregel uit een eerder kwartaal die nog openstaat.'
				: `Neem kennis van ${countWord(count, 'nl')} maatregelen uit eerdere kwartalen die nog openstaan.`,
		nothing: 'Dit rapport bevat geen maatregel of breuk waarover de stuurgroep moet besluiten.'
	},
	tree: {
		intro:
			'Per leefgebied: wat in gezinnen lukt, en hoe het doel voor de wijk ervoor staat. Dat het één tot het ander leidt, is een aanname van het plan.',
		caption: 'Van stappen in gezinnen naar doelen voor de wijk',
		columns: {
			part: 'Leefgebied en onderdeel',
			kind: 'Soort',
			value: 'Nu',
			status: 'Stand'
		},
		result: 'resultaat in gezinnen',
		goal: 'doel voor de wijk',
		noGoal: 'geen wijkdoel in het plan',
		scope: 'Resultaten: deel dat lukt, van alle begeleide gezinnen voor wie het geldt.',
		noFamilies: 'Over de resultaten in gezinnen zijn geen cijfers.'
	},
	approach: {
		lead: 'Wat de projectleider zegt over elke vraag van de procesevaluatie, en wat er knelt tussen organisaties.',
		caption: 'De vragen van de procesevaluatie'
	},
	deviations: {
		plan: 'Waarin wij van het plan afwijken',
		none: 'De projectleider meldt geen afwijkingen van het plan.',
		breaks: 'Breuken in de cijfers',
		breaksColumns: { goal: 'Doel', period: 'Sinds', kind: 'Soort', reason: 'Waarom' },
		noBreaks: 'In de reeksen van deze doelen zit geen breuk.',
		open: 'Maatregelen uit eerdere kwartalen die nog openstaan',
		openColumns: { goal: 'Doel', since: 'Beloofd in', action: 'Bijsturing', owner: 'Wie', due: 'Wanneer' },
		noOpen: 'Er staan geen maatregelen uit eerdere kwartalen open.',
		done: 'Maatregelen die nu zijn afgerond'
	},
	risks: {
		caption: 'Risico’s volgens de projectleider',
		none: 'De projectleider meldt geen risico’s.'
	}
};
export type ReportWords = typeof nl;

const en: ReportWords = {
	file: 'account',
	parts: {
		guide: 'Reading guide',
		summary: 'Summary',
		tree: 'Goal tree',
		goals: 'Goals',
		reach: 'Reach',
		families: 'Families',
		approach: 'How the programme works',
		experience: 'What families experience',
		costs: 'Effort and costs',
		deviations: 'Deviations',
		risks: 'Risks',
		method: 'Method',
		appendix: 'Appendix: definitions and sources'
	},
	concept: (missing) =>
		missing === 0
			? 'Draft. All required texts are there.'
			: `Draft. ${capitalised(countWord(missing, 'en'))} required ${plural(missing, { one: 'text is', other: 'texts are' }, 'en')} still missing.`,
	conceptFoot: 'draft',
	frozen: (on, hash) => `Frozen on ${formatDate(on, 'en')}, check code ${hash}.`,
	frozenFoot: (on, hash) => `frozen ${formatDate(on, 'en')} · check code ${hash}`,
	fields: {
		summary: 'Summary',
		cause: 'Cause',
		consequence: 'Consequence',
		action: 'Measure',
		owner: 'Who',
		due: 'When',
		time: 'Time',
		money: 'Money',
		quality: 'Quality',
		deviation: 'Deviation',
		risk: 'Risk',
		done: 'Completed',
		'question-1': 'Question 1 on the process',
		'question-2': 'Question 2 on the process',
		'question-3': 'Question 3 on the process'
	},
	notWritten: 'not filled in yet',
	ofLeader: 'Notes by the project leader',
	whole: 'The programme as a whole',
	goal: (number) => `Goal ${number}`,
	summary: {
		ask: (numbers) =>
			`We ask the steering group to decide on the measures at ${numbers.length === 1 ? 'goal' : 'goals'} ${listOf(numbers.map(String), 'en')}.`,
		table: (goals) =>
			goals === 1 ? 'Status of the one goal' : `Status of the ${countWord(goals, 'en')} goals`,
		columns: {
			goal: 'Goal',
			baseline: 'Baseline',
			previous: 'Previous',
			value: 'Now',
			target: 'Target',
			control: 'Control now',
			status: 'Status'
		},
		compared: 'Comparison now',
		provisional: '* provisional figure.',
		hidden: (threshold) =>
			`A full stop means: hidden by the source, or by us because it is about fewer than ${threshold} people or would give such a group away. A dash: no figure.`,
		waves: (names, many) =>
			`${listOf(names, 'en')}: ${many ? 'these goals are' : 'this goal is'} not measured every quarter. “Previous” is the measurement before.`,
		control: (names) => `“Control now” is ${listOf(names, 'en')}${names.length > 1 ? ' together' : ''}.`,
		lamps: 'Two lights: delivery and outcome',
		process: 'Delivery',
		processSub: 'Judgement of the project leader',
		outcome: 'Outcome',
		outcomeSub: 'Computed from the figures',
		asked: 'What is asked of the steering group',
		approve: (number, name) => `Agree to the measures at goal ${number}: ${name}.`,
		approveWhole: 'Agree to the measures for the programme as a whole.',
		broken: (number, period) =>
			`Note the break at goal ${number}: since ${periodInSentence(period, 'en')} it cannot be compared with the baseline.`,
		open: (count) =>
			count === 1
				? 'Note one measure of an earlier quarter that is still open.'
				: `Note ${countWord(count, 'en')} measures of earlier quarters that are still open.`,
		nothing: 'This report holds no measure or break on which the steering group must decide.'
	},
	tree: {
		intro:
			'For each life domain: what succeeds in families, and how the goal for the neighbourhood stands. That the one leads to the other is an assumption of the plan.',
		caption: 'From steps in families to goals for the neighbourhood',
		columns: { part: 'Life domain and part', kind: 'Kind', value: 'Now', status: 'Status' },
		result: 'result in families',
		goal: 'goal for the neighbourhood',
		noGoal: 'no neighbourhood goal in the plan',
		scope: 'Results: share that succeeds, of all supported families to whom it applies.',
		noFamilies: 'There are no figures on the results in families.'
	},
	approach: {
		lead: 'What the project leader says of each question of the process evaluation, and what stands in the way between organisations.',
		caption: 'The questions of the process evaluation'
	},
	deviations: {
		plan: 'Where we depart from the plan',
		none: 'The project leader reports no deviations from the plan.',
		breaks: 'Breaks in the figures',
		breaksColumns: { goal: 'Goal', period: 'Since', kind: 'Kind', reason: 'Why' },
		noBreaks: 'There is no break in the series of these goals.',
		open: 'Measures of earlier quarters that are still open',
		openColumns: { goal: 'Goal', since: 'Promised in', action: 'Measure', owner: 'Who', due: 'When' },
		noOpen: 'No measures of earlier quarters are open.',
		done: 'Measures that are now completed'
	},
	risks: { caption: 'Risks according to the project leader', none: 'The project leader reports no risks.' }
};

export const reportWords: Record<Language, ReportWords> = { nl, en };
