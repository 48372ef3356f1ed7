// What was agreed and differs between two frozen reports: goals, definition files, sentences about the method.
import type { Values } from './freeze/addresses.ts';
import type { HashedFile, Manifest } from './freeze/manifest.ts';
import type { CheckedZip } from './verify/verify.ts';

export interface RevisedGoal {
	indicator: string;
	area: string;
	field: 'baseline' | 'target';
	was: number | null;
	is: number | null;
}

export interface RevisedFile {
	file: string;
	change: 'altered' | 'added' | 'gone';
}

export interface RevisedText {
	heading: string;
	was: string | null;
	is: string | null;
}

const number = (text: string | undefined): number | null =>
	text === undefined || text === '' ? null : Number(text);

function goalsOf(own: Values): Map<string, { indicator: string; area: string; at: string }> {
	const goals = new Map<string, { indicator: string; area: string; at: string }>();
	for (const address of own.keys()) {
		const at = /^(overview\/indicators\/\d+(?:\/subareas\/\d+)?)\/baseline$/.exec(address)?.[1];
		if (at === undefined) continue;
		const [indicator = '', area = ''] = [own.get(`${at}/indicator`), own.get(`${at}/area`)];
		goals.set(`${indicator} ${area}`, { indicator, area, at });
	}
	return goals;
}

/** Baselines and targets that both reports hold and that differ. */
export function revisedGoals(was: Values, is: Values): RevisedGoal[] {
	const then = goalsOf(was);
	return [...goalsOf(is)].flatMap(([key, { indicator, area, at }]) => {
		const old = then.get(key);
		if (!old) return [];
		return (['baseline', 'target'] as const).flatMap((field): RevisedGoal[] => {
			const [before, now] = [was.get(`${old.at}/${field}`), is.get(`${at}/${field}`)];
			return before === now ? [] : [{ indicator, area, field, was: number(before), is: number(now) }];
		});
	});
}

/** Definition files and publication plans that differ. */
export function changedFiles(was: Manifest, is: Manifest): RevisedFile[] {
	const of = ({ definitions, plan }: Manifest) =>
		new Map([...definitions, ...plan].map(({ file, sha256 }: HashedFile) => [file, sha256]));
	const [then, now] = [of(was), of(is)];
	return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((file): RevisedFile[] => {
		if (!then.has(file)) return [{ file, change: 'added' }];
		if (!now.has(file)) return [{ file, change: 'gone' }];
		return then.get(file) === now.get(file) ? [] : [{ file, change: 'altered' }];
	});
}

/** Sentences about how figures are made; by their words, since one sentence more moves all addresses after it. */
function methodTexts(own: Values | undefined): Map<string, string> {
	const texts = new Map<string, string>();
	for (const [address, text] of own ?? [])
		if (/^(method|appendix)\/.+\/text$/.test(address))
			texts.set(text, own?.get(address.replace(/text$/, 'heading')) ?? '');
	return texts;
}

/** Sentences about the method that one of the two lacks; none where they are in two languages. */
export function changedTexts(was: CheckedZip, is: CheckedZip): RevisedText[] {
	if (was.manifest?.language !== is.manifest?.language) return [];
	const [then, now] = [methodTexts(was.values.get('text.json')), methodTexts(is.values.get('text.json'))];
	return [
		...[...then]
			.filter(([text]) => !now.has(text))
			.map(([text, heading]) => ({ heading, was: text, is: null })),
		...[...now]
			.filter(([text]) => !then.has(text))
			.map(([text, heading]) => ({ heading, was: null, is: text }))
	];
}
