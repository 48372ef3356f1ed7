// A question that cannot be asked at all, as opposed to one whose answer is that nothing can be said: areas that are added up share nobody.
import { withParts, type Area } from './area.ts';

export type UnusableCode =
	| 'unknown-indicator'
	| 'unknown-area'
	| 'unknown-coach'
	| 'unknown-wave'
	| 'unknown-period'
	| 'both-sides'
	| 'part-of'
	| 'wrong-order';

/** `language/unusable.ts` makes a sentence of code and facts. */
export class UnusableQuestion extends RangeError {
	override name = 'UnusableQuestion';
	readonly code: UnusableCode;
	/** `value`, and what is allowed or in its way. */
	readonly facts: Readonly<Record<string, string>>;

	constructor(code: UnusableCode, facts: Record<string, string>) {
		super(`${code}: ${JSON.stringify(facts)}`);
		this.code = code;
		this.facts = facts;
	}
}

/** The one that has this id. @throws UnusableQuestion that lists all ids */
export function known<One>(
	code: UnusableCode,
	all: readonly One[],
	idOf: (one: One) => string,
	value: string
): One {
	const found = all.find((one) => idOf(one) === value);
	if (found !== undefined) return found;
	throw new UnusableQuestion(code, { value, allowed: all.map(idOf).join(', ') });
}

/** Nobody may be counted twice. @throws UnusableQuestion */
export function checkApart(areas: Area[], picked: readonly string[]): void {
	picked.forEach((area, place) => {
		const rest = picked.filter((_, other) => other !== place);
		if (rest.includes(area)) throw new UnusableQuestion('both-sides', { value: area });
		const part = rest.find((one) => withParts(areas, area).includes(one));
		if (part !== undefined) throw new UnusableQuestion('part-of', { value: part, whole: area });
	});
}
