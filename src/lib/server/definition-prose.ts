// The prose of an indicator: what it measures and what to be careful about, in both languages.
import type { IndicatorProse } from '../domain/indicator.ts';
import type { Language } from '../domain/text.ts';
import { DefinitionError, type ReadDefinition } from './definition-file.ts';

const headings = {
	nl: { measures: 'Wat meet dit?', caution: 'Let op' },
	en: { measures: 'What does this measure?', caution: 'Caution' }
} as const satisfies Record<Language, Record<keyof IndicatorProse, string>>;

/** @throws DefinitionError naming the language and the heading that is missing */
export function proseOf(
	read: Pick<ReadDefinition<unknown>, 'file' | 'body' | 'bodyLine'>
): Record<Language, IndicatorProse> {
	return { nl: inLanguage(read, 'nl'), en: inLanguage(read, 'en') };
}

function inLanguage(
	{ file, body, bodyLine }: Pick<ReadDefinition<unknown>, 'file' | 'body' | 'bodyLine'>,
	language: Language
): IndicatorProse {
	const lines = body.split(/\r?\n/);
	const start = lines.findIndex((line) => line.trim() === `# ${language}`);
	if (start === -1) throw new DefinitionError(file, bodyLine, `the part "# ${language}" is missing; add it`);
	const next = lines.findIndex((line, place) => place > start && /^# \S/.test(line));
	const part = lines.slice(start + 1, next === -1 ? undefined : next);
	const section = (heading: string): string => {
		const from = part.findIndex((line) => line.trim() === `## ${heading}`);
		const after = part.findIndex((line, place) => place > from && /^##? \S/.test(line));
		const text =
			from === -1
				? ''
				: part
						.slice(from + 1, after === -1 ? undefined : after)
						.join('\n')
						.trim();
		if (text === '')
			throw new DefinitionError(
				file,
				bodyLine + start,
				`under "# ${language}" the heading "## ${heading}" or its text is missing; add it`
			);
		return text;
	};
	return { measures: section(headings[language].measures), caution: section(headings[language].caution) };
}
