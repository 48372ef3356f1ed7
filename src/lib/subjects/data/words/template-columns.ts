// What the columns of the files about people mean, and each word that a column chooses from: for whoever fills in a template.
import type { TableName } from '../../../domain/tables.ts';
import type { Bilingual } from '../../../domain/text.ts';

const both = (row: string): Bilingual => {
	const [nl = '', en = ''] = row.split(' | ');
	return { nl, en };
};
const all = <Key extends string>(rows: Record<Key, string>): Record<Key, Bilingual> => {
	const entries = Object.entries<string>(rows).map(([key, row]) => [key, both(row)]);
	return Object.fromEntries(entries) as Record<Key, Bilingual>;
};

const household =
	'schuilnaam van het gezin, nooit een naam of BSN | pseudonym of the household, never a name or a BSN';
const area = 'code van het gebied | id of the area';
const domain = 'leefgebied | life domain';
const wave = 'meting: kwartaal (2010-Q2) of jaar (2012) | survey wave: quarter (2010-Q2) or year (2012)';
const quarter = 'kwartaal (2010-Q2) | quarter (2010-Q2)';
const group =
	'gezinnen van het programma, of gezinnen ter vergelijking | families of the programme, or families to compare with';
const contact = 'wat er gedaan is | what was done';
const respondent = 'schuilnaam van wie antwoordde | pseudonym of the respondent';

/** Columns of the files with rows about people; those of the published files are in columns.ts. */
export const restrictedMeanings: Partial<Record<TableName, Record<string, Bilingual>>> = {
	surveys: all({
		wave,
		area,
		respondent,
		indicator: 'code van het doel | id of the goal',
		value:
			'0 (nee) of 1 (ja) bij een aandeel, het cijfer bij een gemiddelde | 0 (no) or 1 (yes) for a share, the score for a mean',
		weight: 'gewicht van het onderzoeksbureau | weight given by the survey agency',
		stratum: 'groep waaruit deze mensen zijn getrokken | group from which these people were drawn',
		panel: 'groep die vaker antwoordt | group that answers more than once'
	}),
	households: all({
		household,
		area,
		started: 'eerste dag van de begeleiding | first day of the support',
		ended: 'laatste dag van de begeleiding | last day of the support',
		end_reason: 'waarom de begeleiding stopte | why the support ended',
		coach: 'schuilnaam van wie begeleidt | pseudonym of who gives the support',
		adults: 'aantal volwassenen | number of adults',
		children: 'aantal kinderen | number of children',
		consent: 'dag waarop het gezin toestemming gaf | day on which the household gave consent',
		withdrawn: 'dag waarop het die introk | day on which it withdrew that'
	}),
	assessments: all({
		household,
		domain,
		date: 'dag van het oordeel | day of the assessment',
		rung: 'trede op de sociale ladder, 1 tot en met 5 | rung on the social ladder, 1 to 5',
		assessor: 'wie oordeelde | who judged',
		coach:
			'schuilnaam van wie toen begeleidde, als dat een ander was | pseudonym of who gave the support then, if another'
	}),
	results: all({
		household,
		result: 'gezinsresultaat | family result',
		date: 'dag vanaf wanneer dit zo is | day from which this is so',
		status: 'stand van het resultaat | state of the result'
	}),
	actions: all({
		household,
		domain,
		action: 'de afspraak, in enkele woorden | the agreement, in a few words',
		kind: 'soort afspraak | kind of agreement',
		actor: 'wie iets doet | who is to act',
		organisation: 'welke organisatie, als die iets doet | which organisation, if one is to act',
		opened: 'dag van de afspraak | day of the agreement',
		due: 'dag waarop het klaar moet zijn | day by which it must be done',
		closed: 'dag waarop het klaar was | day on which it was done',
		status: 'hoe het ervoor staat | how it stands'
	}),
	responses: all({
		wave,
		group: 'wie antwoordt | who answers',
		respondent,
		organisation: 'soort organisatie | kind of organisation',
		item: 'nummer van de vraag op het formulier, zoals 4F | number of the question on the form, such as 4F',
		score: 'het antwoord | the answer'
	}),
	clients: all({
		wave,
		respondent,
		area,
		item: 'code van de vraag, uit experience.yaml | id of the question, from experience.yaml',
		value:
			'-1 slechter, 0 gelijk, 1 beter; 0 (nee) of 1 (ja); of het antwoord op de schaal | -1 worse, 0 the same, 1 better; 0 (no) or 1 (yes); or the answer on the scale'
	}),
	effort: all({
		group,
		household,
		organisation: 'welke organisatie dit deed | which organisation did this',
		period: quarter,
		contact,
		contacts: 'hoe vaak | how often',
		hours: 'hoeveel uur | how many hours',
		domain,
		note: 'opmerking | note'
	}),
	'effort-totals': all({
		group,
		area,
		organisation: 'welke organisatie dit deed | which organisation did this',
		period: quarter,
		contact,
		households: 'voor hoeveel gezinnen | for how many households',
		contacts: 'hoe vaak, samen | how often, together',
		hours: 'hoeveel uur, samen | how many hours, together',
		note: 'opmerking | note'
	})
};

/** By what the column chooses; the same word may mean something else in another column. */
export const wordMeanings = {
	'areas.role': all({
		experiment: 'gebied van het programma | area of the programme',
		control: 'controlegebied | control area',
		reference: 'ter vergelijking | for reference',
		'sub-area': 'deelgebied, mag andere overlappen | sub-area, may overlap others'
	}),
	'observations.status': all({ provisional: 'voorlopig | provisional', final: 'definitief | final' }),
	'breaks.kind': all({
		definition: 'er wordt anders geteld | counted in another way',
		boundary: 'de grens van het gebied is anders | the area has another boundary',
		source: 'het cijfer komt ergens anders vandaan | the figure has another source',
		population: 'het gaat over andere mensen | it is about other people'
	}),
	'notes.field': all({
		summary: 'samenvatting | summary',
		cause: 'oorzaak | cause',
		consequence: 'gevolg | consequence',
		action: 'wat er gebeurt | what is done',
		owner: 'wie dat doet | who does that',
		due: 'wanneer dat klaar is | when that is done',
		time: 'tijd | time',
		money: 'geld | money',
		quality: 'kwaliteit | quality',
		deviation: 'afwijking van het plan | departure from the plan',
		risk: 'risico | risk',
		done: 'wat er van een eerdere afspraak kwam | what came of an earlier action',
		'question-1': 'eerste vraag over het proces | first question on the process',
		'question-2': 'tweede vraag over het proces | second question on the process',
		'question-3': 'derde vraag over het proces | third question on the process'
	}),
	'assessments.assessor': all({
		coach: 'wie begeleidt | who gives the support',
		family: 'het gezin | the household',
		both: 'samen | together'
	}),
	'results.status': all({
		open: 'nog niet behaald | not met yet',
		met: 'behaald | met',
		lapsed: 'was behaald, nu niet meer | was met, no longer',
		'not-applicable': 'niet van toepassing | not applicable'
	}),
	'actions.kind': all({
		agreement: 'afspraak | agreement',
		support: 'hulp | support',
		reward: 'beloning | reward',
		sanction: 'maatregel | sanction'
	}),
	'actions.actor': all({
		family: 'het gezin | the household',
		coach: 'wie begeleidt | who gives the support',
		organisation: 'een organisatie | an organisation'
	}),
	'actions.status': all({
		planned: 'nog niet begonnen | not begun',
		doing: 'bezig | going on',
		done: 'klaar | done',
		dropped: 'gaat niet door | dropped'
	}),
	'effort.group': all({
		coached: 'gezin met begeleiding | household with the support',
		comparison: 'gezin ter vergelijking | household to compare with'
	}),
	'effort.contact': all({
		visit: 'huisbezoek | home visit',
		office: 'gesprek op kantoor | talk at the office',
		phone: 'telefoon of bericht | phone or message',
		consultation: 'overleg over het gezin | consultation about the household',
		administration: 'schrijfwerk | paperwork',
		'case-manager': 'heeft het gezin in dossier | keeps the file of the household'
	}),
	'responses.group': all({
		coach: 'wie begeleidt | who gives the support',
		organisation: 'een organisatie | an organisation'
	})
};
export type WordColumn = keyof typeof wordMeanings;
