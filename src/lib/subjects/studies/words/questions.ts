// Words of the page of evaluation questions: what was asked, what may be answered, and where the proof is.
import type { Language } from '../../../domain/text.ts';
import { countWord } from '../../../language/format.ts';
import type { DifferenceTally, QuestionId, StudyAnswer, StudyClaim } from '../figure/study.ts';

interface StudyWords {
	title: string;
	eyebrow: string;
	lead: string;
	beside: string;
	question: Record<QuestionId, string>;
	who: Record<StudyAnswer['who'], string>;
	claim: Record<StudyClaim, string>;
	proof: Record<NonNullable<StudyAnswer['proof']>, string>;
	/** Spoken before a claim's word. */
	said: string;
	notAsked: { approach: string; effort: string; families: string };
	difference: (tally: DifferenceTally) => string;
	limits: { title: string; points: string[] };
	studies: string;
}

const nl: StudyWords = {
	title: 'Wat vroeg de evaluatie, en wat mogen we antwoorden?',
	eyebrow: 'Onderzoek',
	lead: 'Drie vragen, elk met één zin per groep. Het woord erboven zegt hoe sterk het bewijs is. De link leidt naar het bewijs.',
	beside: 'Twee vragen die erbij horen',
	question: {
		approach: 'Welke aanpak wordt gebruikt?',
		effort: 'Hoeveel inzet leveren de organisaties?',
		difference: 'Welk verschil maakt het?',
		experience: 'Wat merken gezinnen er zelf van?',
		costs: 'Wat kost het, en wat levert het op?'
	},
	who: { with: 'Met deze aanpak', without: 'Zonder deze aanpak', both: 'Naast elkaar' },
	claim: {
		measured: 'Gemeten',
		'not-measured': 'Niet gemeten',
		better: 'Beter dan controle',
		'partly-better': 'Deels beter dan controle',
		worse: 'Slechter dan controle',
		'partly-worse': 'Deels slechter dan controle',
		mixed: 'Deels beter, deels slechter',
		'pays-back': 'Verdient zich terug',
		'does-not-pay-back': 'Verdient zich niet terug',
		'cannot-say': 'Niet te zeggen'
	},
	proof: {
		compare: 'Bekijk de vergelijking',
		households: 'Bekijk de gezinnen',
		process: 'Bekijk de vragenlijsten',
		experience: 'Bekijk wat cliënten zeggen',
		costs: 'Bekijk inzet en kosten'
	},
	said: 'Wat we mogen zeggen:',
	notAsked: {
		approach: 'Hoe er in de controlewijken gewerkt wordt, is met deze vragenlijst niet gevraagd.',
		effort: 'Van gezinnen zonder deze aanpak is geen inzet geteld.',
		families:
			'In gezinnen is het verschil niet te zeggen: resultaten zijn alleen bijgehouden bij gezinnen met deze aanpak.'
	},
	difference: ({ goals, better, worse }) => {
		const silent = goals - better - worse;
		if (goals === 0) return 'Er is nog niets gemeten dat te vergelijken is.';
		if (silent === goals)
			return `In de wijk: van geen van de ${countWord(goals, 'nl')} doelen is te zeggen of het beter of slechter ging dan in de controlewijken.`;
		const parts = [
			...(better > 0 ? [`bij ${countWord(better, 'nl')} ging het beter dan in de controlewijken`] : []),
			...(worse > 0 ? [`bij ${countWord(worse, 'nl')} slechter`] : []),
			...(silent > 0 ? [`bij ${countWord(silent, 'nl')} is het niet te zeggen`] : [])
		];
		return `In de wijk, van ${countWord(goals, 'nl')} doelen: ${parts.join(', ')}.`;
	},
	limits: {
		title: 'Wat deze antwoorden niet zeggen',
		points: [
			'Elke zin staat op zichzelf. Wie veel vragen stelt, vindt soms iets door toeval.',
			'“Niet te zeggen” is niet hetzelfde als “geen verschil”.',
			'Het zijn de antwoorden op de cijfers die hier staan. Van latere onderzoeken staat hier niets.'
		]
	},
	studies: 'Onderzoek naar de aanpak'
};

const en: StudyWords = {
	title: 'What did the evaluation ask, and what may we answer?',
	eyebrow: 'Evaluation',
	lead: 'Three questions, each with one sentence a group. The word above says how strong the evidence is. The link leads to the proof.',
	beside: 'Two questions that go with them',
	question: {
		approach: 'Which approach is used?',
		effort: 'How much effort do the organisations make?',
		difference: 'What difference does it make?',
		experience: 'What do families notice of it themselves?',
		costs: 'What does it cost, and what does it yield?'
	},
	who: { with: 'With this approach', without: 'Without this approach', both: 'Side by side' },
	claim: {
		measured: 'Measured',
		'not-measured': 'Not measured',
		better: 'Better than control',
		'partly-better': 'Partly better than control',
		worse: 'Worse than control',
		'partly-worse': 'Partly worse than control',
		mixed: 'Partly better, partly worse',
		'pays-back': 'Pays back',
		'does-not-pay-back': 'Does not pay back',
		'cannot-say': 'Cannot say'
	},
	proof: {
		compare: 'See the comparison',
		households: 'See the families',
		process: 'See the surveys',
		experience: 'See what clients say',
		costs: 'See effort and costs'
	},
	said: 'What we may say:',
	notAsked: {
		approach: 'How people work in the control districts was not asked by this survey.',
		effort: 'No effort was counted for families without this approach.',
		families:
			'Of families the difference cannot be told: results were kept of families with this approach only.'
	},
	difference: ({ goals, better, worse }) => {
		const silent = goals - better - worse;
		if (goals === 0) return 'Nothing has been measured yet that can be compared.';
		if (silent === goals)
			return `In the neighbourhood: of none of the ${countWord(goals, 'en')} goals can we say whether it went better or worse than in the control districts.`;
		const parts = [
			...(better > 0 ? [`${countWord(better, 'en')} went better than in the control districts`] : []),
			...(worse > 0 ? [`${countWord(worse, 'en')} went worse`] : []),
			...(silent > 0 ? [`of ${countWord(silent, 'en')} we cannot say`] : [])
		];
		return `In the neighbourhood, of ${countWord(goals, 'en')} goals: ${parts.join(', ')}.`;
	},
	limits: {
		title: 'What these answers do not say',
		points: [
			'Each sentence stands by itself. Whoever asks many questions sometimes finds something by chance.',
			'“Cannot say” is not the same as “no difference”.',
			'These are the answers to the figures that stand here. Nothing of later studies stands here.'
		]
	},
	studies: 'Evaluation of the approach'
};

export const studyWords: Record<Language, StudyWords> = { nl, en };
