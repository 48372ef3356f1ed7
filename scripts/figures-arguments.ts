// The arguments of the figures and take-along commands: read, checked, and refused with the words to say why.
import { parseArgs } from 'node:util';
import { isQuarter, isYear, type Period } from '../src/lib/domain/period.ts';
import { languages } from '../src/lib/domain/text.ts';
import type { UnusableKey } from '../src/lib/language/unusable.ts';

const optionNames = {
	data: { type: 'string' },
	before: { type: 'string' },
	area: { type: 'string' },
	compare: { type: 'string' },
	indicator: { type: 'string' },
	period: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string' },
	experiment: { type: 'string' },
	control: { type: 'string' },
	wave: { type: 'string' },
	coach: { type: 'string' },
	'household-type': { type: 'string' },
	assessor: { type: 'string' },
	domain: { type: 'string' },
	confidence: { type: 'string' },
	horizon: { type: 'string' },
	usual: { type: 'string' },
	out: { type: 'string' },
	lang: { type: 'string' }
} as const;
export type Options = { [name in keyof typeof optionNames]?: string | undefined };

/** An argument that cannot be used, as the words to say so. */
export class UnusableArgument extends Error {
	readonly key: UnusableKey;
	readonly facts: Record<string, string>;

	constructor(key: UnusableKey, facts: Record<string, string> = {}) {
		super(key);
		this.key = key;
		this.facts = facts;
	}
}

export const list = (text: string | undefined): string[] | undefined =>
	text?.split(',').filter((one) => one !== '');

export function quarter(options: Options, option: 'period' | 'from' | 'to'): Period | undefined {
	const value = options[option];
	if (value !== undefined && !isQuarter(value)) throw new UnusableArgument('bad-quarter', { option, value });
	return value;
}

export function period(options: Options, option: 'period' | 'from' | 'to' | 'wave'): Period | undefined {
	const value = options[option];
	if (value !== undefined && !isQuarter(value) && !isYear(value))
		throw new UnusableArgument('bad-period', { option, value });
	return value;
}

export function confidence({ confidence: value }: Options): number | undefined {
	if (value === undefined) return undefined;
	const share = Number(value);
	if (!(share > 0 && share < 1)) throw new UnusableArgument('bad-confidence', { value });
	return share;
}

/** A whole number of euros or years. */
export function amount(options: Options, option: 'horizon' | 'usual'): number | undefined {
	const value = options[option];
	if (value !== undefined && !/^\d+$/.test(value))
		throw new UnusableArgument('bad-word', { option, value, allowed: '0, 1, 2 …' });
	return value === undefined ? undefined : Number(value);
}

/** The word that was given, if it is one of those allowed. */
export function wordAsked<Word extends string>(
	options: Options,
	option: 'household-type' | 'assessor' | 'domain',
	allowed: readonly Word[]
): Word | undefined {
	const value = options[option];
	const found = allowed.find((one) => one === value);
	if (value !== undefined && found === undefined)
		throw new UnusableArgument('bad-word', { option, value, allowed: allowed.join(', ') });
	return found;
}

/** What is taken along: the comparison where nothing is named. */
export const takenAlong = ['compare', 'process', 'experience', 'effort', 'costs'] as const;
export type TakenAlong = (typeof takenAlong)[number];

/** @param printed, written figures that can be asked for; the second write a file */
export function readArguments(
	printed: readonly string[],
	written: readonly string[]
): { figure: string; of: TakenAlong; options: Options } {
	let read;
	try {
		read = parseArgs({ options: optionNames, allowPositionals: true });
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		throw new UnusableArgument('bad-argument', { detail });
	}
	const [figure, ...more] = read.positionals;
	if (figure === undefined) throw new UnusableArgument('usage');
	// What writes a file may be told of which page.
	const named = written.includes(figure) ? more.splice(0, 1)[0] : undefined;
	const of = takenAlong.find((one) => one === (named ?? 'compare'));
	if (of === undefined)
		throw new UnusableArgument('unknown-figure', { value: named ?? '', allowed: takenAlong.join(', ') });
	if (more.length > 0) throw new UnusableArgument('bad-argument', { detail: more.join(' ') });
	const allowed = printed.join(', ');
	if (![...printed, ...written].includes(figure))
		throw new UnusableArgument('unknown-figure', { value: figure, allowed });
	const value = read.values.lang;
	if (value !== undefined && !languages.some((one) => one === value))
		throw new UnusableArgument('unknown-language', { value, allowed: languages.join(', ') });
	return { figure, of, options: read.values };
}
