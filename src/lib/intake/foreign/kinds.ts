// Which program a table comes from, by the names in its header: never by the name of its file.
import type { DeliveredKind } from '../delivery.ts';
import { isV4, stem } from '../statline-labels.ts';

export type ForeignKind = Extract<
	DeliveredKind,
	'statline-v3' | 'statline-v4' | 'kwb' | 'sav' | 'limesurvey' | 'qualtrics' | 'forms' | 'zrm'
>;

/** How the rows below a header go on before the first answer: what a survey tool writes there. */
export interface KindOfHeader {
	kind: ForeignKind;
	/** Of so many rows below the header the first is the text of the questions; none is an answer. */
	more: (below: readonly (readonly string[])[]) => number;
}

const none = (): number => 0;
/** Without blanks and signs, so that a name is known however it is written. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');

const has = (names: readonly string[], ...wanted: readonly (readonly string[])[]): boolean =>
	wanted.every((some) => some.some((one) => names.includes(one)));

/** Names of columns that StatLine's own tables of neighbourhoods, municipalities and years have. */
const dimensions = ['WijkenEnBuurten', 'RegioS', 'Perioden', 'Gemeenten', 'Buurten', 'Wijken'];

function isStatlineV3(header: readonly string[]): boolean {
	const numbered = header.filter((name) => stem(name) !== name.trim()).length;
	return header.some((name) => dimensions.includes(name.trim())) && numbered > 0;
}

const regionCodes = ['gwb_code_10', 'gwb_code10', 'gwb_code_8', 'gwb_code', 'gwb_code12', 'gwbcode10'];
const regionKinds = ['recs', 'regio', 'gm_naam', 'gwb_naam', 'ind_wbi'];

/** Below its header Qualtrics writes the text of each question and where it was imported from; the id of an answer begins with R_. */
const aboveAnswers =
	(id: number): KindOfHeader['more'] =>
	([first = [], second = []]) =>
		/^R_/.test(first[id] ?? '') ? 0 : /^\{"ImportId":/.test(second[id] ?? '') ? 2 : 1;

/** What StatLine calls a code list of v4 and of v3. */
export const isCodeList = (header: readonly string[]): boolean =>
	has(header, ['Identifier', 'Key'], ['Title']) && !header.includes('Value');

/** Null where the header is none of another program that we know. */
export function kindOfHeader(written: readonly string[]): KindOfHeader | null {
	const header = written.map((name) => name.trim());
	const names = header.map(plain);
	if (isV4(header)) return { kind: 'statline-v4', more: none };
	if (has(names, regionCodes, regionKinds)) return { kind: 'kwb', more: none };
	if (isStatlineV3(header)) return { kind: 'statline-v3', more: none };
	if (has(names, ['responseid'], ['recordeddate', 'enddate'], ['progress', 'finished']))
		return { kind: 'qualtrics', more: aboveAnswers(names.indexOf('responseid')) };
	if (
		has(names, ['submitdate', 'datesubmitted', 'datumverzonden', 'datumingezonden']) &&
		has(names, ['lastpage', 'laatstepagina', 'startlanguage', 'starttaal'])
	)
		return { kind: 'limesurvey', more: none };
	if (
		has(
			names,
			['starttime', 'begintijd', 'starttijd'],
			['completiontime', 'tijdvanvoltooien', 'voltooiingstijd', 'tijdvanvoltooiing']
		)
	)
		return { kind: 'forms', more: none };
	return null;
}
