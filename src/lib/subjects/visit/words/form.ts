// Words of the form of a visit in both languages; the Dutch ones stand beside this.
import type { Language } from '../../../domain/text.ts';
import { formatDate, listOf } from '../../../language/format.ts';
import { counted, domainForms, resultForms } from './counted.ts';
import { nl } from './form-nl.ts';

const en: typeof nl = {
	title: (household) => (household === '' ? 'Visit' : `Visit to ${household}`),
	who: {
		title: 'Family and day',
		household: 'Pseudonym of the family',
		householdHint: 'As in your list, for example H-12. Never a name, an address or a BSN.',
		date: 'Day of the visit',
		first: 'This is the first visit to this family',
		area: 'Area',
		choose: 'Choose an area',
		adults: 'Adults',
		children: 'Children',
		unknown: 'Nothing is known here of this family. What you choose counts as new.'
	},
	consent: {
		title: 'Consent',
		ask: 'Talk about this first. Without consent you write nothing down.',
		stands: (day) => `Given on ${formatDate(day, 'en')}. It stays that way unless you choose something.`,
		given: 'Given',
		withdrawn: 'Withdrawn',
		scope: 'What for?',
		scopes: {
			record: 'That we write this down',
			exchange: 'That organisations share it',
			research: 'That researchers use it'
		},
		stop: 'You now write down only that the consent was withdrawn. The rest of this visit is not kept.'
	},
	domains: {
		title: 'Life domains',
		step: 'A step is one rung up or down, from 1 (crisis) to 5 (in control).',
		meanings: 'What the five rungs mean',
		mode: 'Fill in with',
		ladder: 'Ladder',
		zrm: (edition) => `ZRM ${edition}`,
		coach: 'Coach',
		family: 'Family',
		was: 'was',
		judges: { coach: 'Coach', family: 'Family', both: 'Coach and family' },
		wrong: (who, rung, day) => `${who}: rung ${rung} of ${formatDate(day, 'en')} is wrong`,
		wrongDone: 'It will count no more. What stood there can still be found by those who may see it.',
		last: (rung, name) => `${rung} ${name}`,
		familyLast: (rung) => `family ${rung}`,
		never: 'not assessed yet',
		takenBack: 'last rung was wrong',
		unchanged: 'unchanged',
		pick: (who, domain) => `${who}, rung for ${domain}`,
		level: (theirs) => `Level for ${theirs}`,
		rungName: (who, rung, name, before) => `${who}: ${rung}, ${name}${before ? ', as it was' : ''}`,
		moved: (steps, day) =>
			steps === 0
				? `The same as on ${formatDate(day, 'en')}.`
				: `${Math.abs(steps) === 1 ? 'One step' : `${Math.abs(steps)} steps`} ${steps > 0 ? 'up' : 'down'} since ${formatDate(day, 'en')}.`,
		reason: 'Why do coach and family see it differently?',
		results: 'Results',
		statuses: { met: 'Met', open: 'Open', lapsed: 'Lapsed', 'not-applicable': 'N/A' },
		statusNames: { met: 'Met', open: 'Still open', lapsed: 'Lapsed', 'not-applicable': 'Not applicable' },
		statusSaid: (status, before) => (before ? `${status}, as it was` : status),
		levelsMake: (rung, name) => `This is rung ${rung}, ${name}. Both are kept.`,
		split: 'These levels are two different rungs. Choose the rung of the coach yourself.',
		noZrm: 'The ZRM does not ask about this life domain. Choose a rung.',
		rest: 'The rest is unchanged',
		restDone: 'The rest is unchanged: confirmed',
		restText: (rungs, states) => {
			const kept = [
				...(rungs > 0 ? [counted(rungs, domainForms, 'en')] : []),
				...(states > 0 ? [counted(states, resultForms, 'en')] : [])
			];
			return kept.length === 0
				? 'Everything was chosen already.'
				: `${listOf(kept, 'en')} ${rungs + states === 1 ? 'stays' : 'stay'} as before, for coach and family.`;
		}
	},
	plan: {
		title: 'Plan of approach',
		none: 'Nothing is open.',
		late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
		due: (day) => `by ${formatDate(day, 'en')}`,
		noDue: 'ongoing',
		statuses: { done: 'Done', doing: 'Doing', dropped: 'Dropped' },
		statusOf: (action) => `State of: ${action}`,
		add: 'Add',
		kinds: { agreement: 'Agreement', support: 'Support', reward: 'Reward', sanction: 'Sanction' },
		text: 'What was agreed?',
		domain: 'Life domain',
		actor: 'Who does it?',
		actors: { family: 'Family', coach: 'Coach', organisation: 'Organisation' },
		organisation: 'Which organisation?',
		until: 'By',
		remove: 'Take away',
		new: 'new'
	},
	signals: {
		title: 'Signals and advice',
		addSignal: 'Signal',
		addMandate: 'Advice under mandate',
		signal: 'What stands out?',
		noticed: 'Who noticed it?',
		noticers: { coach: 'Coach', family: 'Family', neighbour: 'Neighbour', organisation: 'Organisation' },
		advice: 'Which advice did you give?',
		organisation: 'On behalf of which organisation?',
		given: 'Given on',
		confirmed: 'Confirmed on',
		confirmedHint: 'Leave it empty until the organisation has confirmed it.',
		waiting: (organisation, day) =>
			`On behalf of ${organisation}, given on ${formatDate(day, 'en')}. Not confirmed yet.`
	},
	observation: {
		title: 'For yourself alone',
		label: 'Free note',
		hint: 'Sealed for your key alone. Nobody counts it, and it does not go to the project leader.',
		noKey: 'You can do this once this device knows your key.'
	},
	finish: {
		title: 'Finish',
		button: 'Finish and seal',
		busy: 'Sealing',
		openFirst: 'Open your key first, above. What you wrote stays here.',
		unknown:
			'This device does not know your key yet. Finish this visit now: open your key for it, at the foot of this page. Without a key you cannot go on later.',
		unsigned: 'Your key is shut. The visit is sealed now, and signed as soon as you open your key.',
		says: 'This is what it will say',
		time: (minutes) => `Filling it in has taken ${minutes} so far.`,
		who: (leaders) =>
			leaders === 0
				? 'Only you can open this visit: the programme has no key of a project leader yet.'
				: `Only you and the project leader can open this visit (${leaders === 1 ? 'one key' : `${leaders} keys`} of the programme).`,
		lacking: 'Still needed'
	},
	bar: {
		label: 'This visit',
		undo: 'Undo',
		redo: 'Redo',
		finish: 'Finish',
		leave: 'Go on later',
		throwAway: 'Throw this draft away',
		sure: 'Throwing away cannot be undone. Are you sure?',
		yes: 'Yes, throw it away',
		no: 'No, keep it',
		saved: {
			nothing: 'Nothing changed yet',
			saving: 'Being sealed',
			saved: 'Kept, sealed',
			failed: 'Not kept'
		},
		memory: 'In this window alone'
	}
};

export const formWords: Record<Language, typeof nl> = { nl, en };
