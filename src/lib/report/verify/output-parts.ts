// Which files inside an output differ from those that were frozen: a .docx holds its styles, its pictures and its text apart.
import type { OutputPart } from '../freeze/canonical-output.ts';
import type { Finding } from './finding.ts';

const named = 20;

/** Says nothing of an output that is one file by itself. */
export function differingParts(
	output: string,
	frozen: readonly OutputPart[],
	now: readonly OutputPart[]
): Finding[] {
	const byPart = (parts: readonly OutputPart[]): Map<string, string> =>
		new Map(
			parts.filter(({ part }) => part !== '').map((one) => [one.part, `${one.sha256} ${String(one.code)}`])
		);
	const [was, is] = [byPart(frozen), byPart(now)];
	const all = [...new Set([...was.keys(), ...is.keys()])]
		.filter((part) => was.get(part) !== is.get(part))
		.map((part): Finding => ({
			code: 'output-part',
			output,
			part: part.slice(1),
			change: !is.has(part) ? 'missing' : was.has(part) ? 'altered' : 'extra'
		}));
	const more = all.length - named;
	return more > 0 ? [...all.slice(0, named), { code: 'more-altered', part: output, count: more }] : all;
}
