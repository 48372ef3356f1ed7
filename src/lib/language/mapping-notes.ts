// What is said of a table that a mapping made ours: what stands in every row, what was left out, and what does not come along; nl and en.
import type { Language } from '../domain/text.ts';
import { phrase } from './phrases.ts';

/** As much of a note of a delivery as words are made of. */
interface Note {
	code: string;
	parameters: Readonly<Record<string, string>>;
}

/** Only what there is something to say of, in this order. */
const applied: readonly [string, string][] = [
	['constant', 'In elke rij staat {constant}. | Every row says {constant}.'],
	[
		'others',
		'Over andere gebieden of mensen gaan {others} rijen; die zijn niet overgenomen. | {others} rows are about other areas or people; they were not taken over.'
	],
	['rows', 'Buiten de keuze vielen {rows} rijen. | {rows} rows fell outside the choice.'],
	['blank', 'Zonder antwoord of cijfer zijn {blank} cellen. | {blank} cells have no answer or figure.'],
	[
		'missing',
		'Volgens de bron zelf geen antwoord: {missing}. | No answer according to the source itself: {missing}.'
	],
	['unused', 'Niet gebruikt en niet bewaard: {unused}. | Not used and not kept: {unused}.']
];

const isSomething = (text: string | undefined): boolean => text !== undefined && text !== '' && text !== '0';

function appliedNote(parameters: Note['parameters'], language: Language): string {
	const first = phrase('Koppeling {name} is toegepast. | Mapping {name} was applied.', parameters, language);
	const rest = applied.flatMap(([key, row]) =>
		isSomething(parameters[key]) ? [phrase(row, parameters, language)] : []
	);
	return [first, ...rest].join(' ');
}

function lostNote(parameters: Note['parameters'], language: Language): string | null {
	if (parameters.reason === 'typed-null')
		return phrase(
			'In deze kolommen is geen cijfer (null), en aan dit antwoord is niet te zien of de bron het geheimhoudt of niet heeft gemeten: {columns}. Haal UntypedDataSet op: daar staat een punt bij wat geheim is. | In these columns there is no figure (null), and this answer does not show whether the source holds it back or did not measure it: {columns}. Fetch UntypedDataSet: there a point stands for what is held back.',
			parameters,
			language
		);
	if (parameters.reason !== 'zrm') return null;
	const edition = phrase(
		'Zelfredzaamheid-Matrix {edition}; {placeless} scores hebben bij ons geen plaats. | Self-Sufficiency Matrix {edition}; {placeless} scores have no place here.',
		parameters,
		language
	);
	return [edition, parameters[language] ?? ''].join(' ');
}

/** Null where the note is about something else than a mapping. */
export function mappingNote({ code, parameters }: Note, language: Language): string | null {
	if (code === 'mapping-applied') return appliedNote(parameters, language);
	return code === 'lost' ? lostNote(parameters, language) : null;
}
