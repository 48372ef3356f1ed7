// Words of what a report says about families: reach, ladder, results and plan of approach.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import { lastDay } from '../../../domain/period.ts';
import { formatDate, periodInSentence } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const nl = {
	reach: 'Bereik tot nu toe',
	reachIntro: (area: string, { full }: Workers) =>
		`Hoe ver de ${full} zijn in ${area}. Elk getal is een deel van het vorige.`,
	homes: 'Huizen',
	contacted: 'Benaderd',
	coached: 'Gezinnen begeleid',
	ended: 'Waarvan gestopt',
	reachAreas: 'Bereik per gebied',
	area: 'Gebied',
	halfYear: 'Per gebied gaan cijfers over gezinnen elk half jaar naar buiten, na het 2e en het 4e kwartaal.',
	whole: 'Alle gezinnen in het programma',
	inArea: (area: string) => `Gezinnen in ${area}`,
	none: 'Over gezinnen zijn geen cijfers.',
	ladder: 'Stappen op de sociale ladder',
	ladderIntro: (from: Period, to: Period) =>
		`Geteld zijn gezinnen met een beoordeling op beide dagen: ${formatDate(lastDay(from), 'nl')} en ${formatDate(lastDay(to), 'nl')}.`,
	ladderCaption: (from: Period, to: Period) =>
		`Stappen op de ladder tussen ${periodInSentence(from, 'nl')} en ${periodInSentence(to, 'nl')}`,
	ladderColumns: { domain: 'Leefgebied', up: 'Omhoog', same: 'Gelijk', down: 'Omlaag' },
	ordinal: 'Treden zijn een volgorde, geen cijfer. Daarom staat hier geen gemiddelde.',
	results: 'Resultaten in gezinnen',
	resultsColumns: {
		result: 'Resultaat',
		met: 'Gelukt',
		applicable: 'Van toepassing',
		value: 'Aandeel',
		lower: 'Kansmarge, van',
		upper: 'Kansmarge, tot'
	},
	resultsScope: 'Wie stopte, telt mee met de laatste stand. Dit zijn alle gezinnen, geen steekproef.',
	resultsWhole: 'Alle begeleide gezinnen in het programma samen, voor zover het voor hen geldt.',
	hidden: (threshold: number) =>
		`Een punt betekent: minder dan ${threshold} gezinnen, of uit te rekenen uit andere cijfers. Het is niet nul.`,
	plan: 'Plan van aanpak',
	planIntro: 'Gezinnen bij wie dit kwartaal zo’n onderdeel in het plan kwam.',
	planColumns: { kind: 'Onderdeel', households: 'Gezinnen' },
	kinds: { agreement: 'Afspraak', support: 'Ondersteuning', reward: 'Beloning', sanction: 'Sanctie' }
};

const en: typeof nl = {
	reach: 'Reach so far',
	reachIntro: (area, { full }) =>
		`How far the ${full} have come in ${area}. Each number is part of the one before.`,
	homes: 'Homes',
	contacted: 'Contacted',
	coached: 'Families supported',
	ended: 'Of whom ended',
	reachAreas: 'Reach by area',
	area: 'Area',
	halfYear: 'By area, figures on families leave every half year, after the second and the fourth quarter.',
	whole: 'All families in the programme',
	inArea: (area) => `Families in ${area}`,
	none: 'There are no figures on families.',
	ladder: 'Steps on the social ladder',
	ladderIntro: (from, to) =>
		`Counted are families assessed on both days: ${formatDate(lastDay(from), 'en')} and ${formatDate(lastDay(to), 'en')}.`,
	ladderCaption: (from, to) =>
		`Steps on the ladder between ${periodInSentence(from, 'en')} and ${periodInSentence(to, 'en')}`,
	ladderColumns: { domain: 'Life domain', up: 'Up', same: 'Same', down: 'Down' },
	ordinal: 'Rungs are an order, not a number. So there is no mean here.',
	results: 'Results in families',
	resultsColumns: {
		result: 'Result',
		met: 'Met',
		applicable: 'Applies to',
		value: 'Share',
		lower: 'Margin, from',
		upper: 'Margin, to'
	},
	resultsScope: 'Whoever ended counts with the last state. These are all families, not a sample.',
	resultsWhole: 'All families supported in the programme together, as far as it applies to them.',
	hidden: (threshold) =>
		`A full stop means: fewer than ${threshold} families, or to be worked out from other figures. It is not zero.`,
	plan: 'Plan of approach',
	planIntro: 'Families whose plan got such an item this quarter.',
	planColumns: { kind: 'Item', households: 'Families' },
	kinds: { agreement: 'Agreement', support: 'Support', reward: 'Reward', sanction: 'Sanction' }
};

export const reportFamilyWords: Record<Language, typeof nl> = { nl, en };
