// Areas that are added up must share nobody: asked for together they are refused, with the two that overlap.
import { withParts, type Area } from './area.ts';
import { UnusableQuestion } from './unusable-question.ts';

/** Nobody may be counted twice. @throws UnusableQuestion */
export function checkApart(areas: Area[], picked: readonly string[]): void {
	picked.forEach((area, place) => {
		const rest = picked.filter((_, other) => other !== place);
		if (rest.includes(area)) throw new UnusableQuestion('both-sides', { value: area });
		const part = rest.find((one) => withParts(areas, area).includes(one));
		if (part !== undefined) throw new UnusableQuestion('part-of', { value: part, whole: area });
	});
}
