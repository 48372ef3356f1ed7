// Mistakes in indicators/: where each is, and the error that tells all of them at once.
import { periodSchema, quarterSchema, slugSchema, type z } from '../../domain/zod.ts';
import { itemSchema } from '../../domain/questionnaire.ts';
import { ageKeySchema, signKeySchema } from '../../domain/recipient.ts';
import { languages, type Language } from '../../domain/text.ts';
import { colourSchema, familySchema, markFileSchema, typefaceFileSchema } from '../../domain/theme.ts';
import { mistakeSentence, type MistakeCode } from '../../language/definitions.ts';
import type { Path, YamlSource } from './yaml.ts';

export interface Mistake {
	/** As shown to people, relative where that is shorter. */
	file: string;
	/** From 1; null when it is about the file itself. */
	line: number | null;
	code: MistakeCode;
	parameters: Record<string, string>;
}

export const mistake = (
	file: string,
	line: number | null,
	code: MistakeCode,
	parameters: Mistake['parameters'] = {}
): Mistake => ({ file, line, code, parameters });

/** Of the value to which a path leads. */
export const mistakeAt = (
	{ file, lineOf }: YamlSource,
	path: Path,
	code: MistakeCode,
	parameters: Mistake['parameters'] = {}
): Mistake => ({ file, line: lineOf(path), code, parameters });

const placeOf = ({ file, line }: Mistake): string => (line === null ? file : `${file}:${line}`);

/** Definitions that cannot be used. The message has one line a mistake: file, line, what is wrong and what to do. */
export class DefinitionError extends Error {
	override name = 'DefinitionError';
	readonly mistakes: readonly Mistake[];

	constructor(mistakes: readonly Mistake[]) {
		super(
			mistakes
				.map((one) => {
					const sentences = languages.map((language) => mistakeSentence(one.code, one.parameters, language));
					return `${placeOf(one)}: ${sentences.join(' / ')}`;
				})
				.join('\n')
		);
		this.mistakes = mistakes;
	}

	/** The same lines in one language. */
	in(language: Language): string {
		return this.mistakes
			.map((one) => `${placeOf(one)}: ${mistakeSentence(one.code, one.parameters, language)}`)
			.join('\n');
	}
}

type Issue = z.core.$ZodIssue;
type Found = Pick<Mistake, 'code' | 'parameters'>;

/** The pattern of a text schema, as its issues name it. */
function patternOf(schema: z.ZodString): string {
	for (const { _zod } of schema._zod.def.checks ?? [])
		if ('pattern' in _zod.def && _zod.def.pattern instanceof RegExp) return _zod.def.pattern.toString();
	return '';
}

const formats = new Map<string, MistakeCode>([
	[patternOf(slugSchema), 'bad-id'],
	[patternOf(quarterSchema), 'bad-quarter'],
	[patternOf(periodSchema), 'bad-period'],
	[patternOf(itemSchema.shape.item), 'bad-item'],
	[patternOf(ageKeySchema), 'bad-key'],
	[patternOf(signKeySchema), 'bad-sign-key'],
	[patternOf(markFileSchema), 'theme-mark-name'],
	[patternOf(typefaceFileSchema), 'theme-typeface-name'],
	[patternOf(familySchema), 'theme-family'],
	[patternOf(colourSchema), 'theme-colour']
]);

const quoted = (value: unknown): string => (value === undefined ? 'niets' : JSON.stringify(value));

function explain(issue: Issue, value: unknown): Found {
	const last = issue.path.at(-1);
	const key = issue.path.filter((one) => typeof one !== 'number').join('.') || String(last ?? '');
	const found = quoted(value);
	switch (issue.code) {
		case 'unrecognized_keys':
			return { code: 'unknown-key', parameters: { key: issue.keys.join(', ') } };
		case 'invalid_type':
			if (value === undefined && (last === 'nl' || last === 'en'))
				return { code: 'missing-language', parameters: { key, language: last } };
			if (value === undefined) return { code: 'missing-key', parameters: { key } };
			return { code: 'wrong-type', parameters: { key, expected: issue.expected, found } };
		case 'invalid_value':
			if (value === undefined) return { code: 'missing-key', parameters: { key } };
			return { code: 'not-allowed', parameters: { key, found, allowed: issue.values.join(', ') } };
		case 'invalid_format':
			return {
				code: issue.format === 'date' ? 'bad-date' : (formats.get(issue.pattern ?? '') ?? 'other'),
				parameters: { key, found, reason: issue.message }
			};
		case 'too_small':
			if (issue.origin === 'string') return { code: 'empty', parameters: { key } };
			if (key === 'threshold')
				return { code: 'low-threshold', parameters: { found, limit: String(issue.minimum) } };
			return sizeMistake(issue.origin, 'too-small', key, value, String(issue.minimum));
		case 'too_big':
			return sizeMistake(issue.origin, 'too-large', key, value, String(issue.maximum));
		case 'custom':
			return customMistake(key, found, issue);
		default:
			return { code: 'other', parameters: { key, reason: issue.message } };
	}
}

function sizeMistake(origin: string, code: MistakeCode, key: string, value: unknown, limit: string): Found {
	if (origin === 'array' && Array.isArray(value))
		return { code: 'how-many', parameters: { key, found: String(value.length), limit } };
	return { code, parameters: { key, found: quoted(value), limit } };
}

/** What our own refinements add; those that have a sentence of their own name it. */
function customMistake(key: string, found: string, issue: z.core.$ZodIssueCustom): Found {
	const mistake: unknown = issue.params?.mistake;
	if (mistake === 'share' || mistake === 'bad-due' || mistake === 'bad-origin' || mistake === 'bad-address')
		return { code: mistake, parameters: { key, found } };
	if (mistake === 'no-scale' || mistake === 'no-goal') return { code: mistake, parameters: {} };
	return { code: 'other', parameters: { key, reason: issue.message } };
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(here, step) =>
			typeof here === 'object' && here !== null
				? Object.entries(here).find(([key]) => key === String(step))?.[1]
				: undefined,
		value
	);
}

/** Checks a parsed file against its schema; mistakes go to the list and give null. */
export function validated<T>(schema: z.ZodType<T>, source: YamlSource, mistakes: Mistake[]): T | null {
	if (source.data === undefined) return null;
	const outcome = schema.safeParse(source.data);
	if (outcome.success) return outcome.data;
	for (const issue of outcome.error.issues) {
		const path = issue.path.filter((one) => typeof one !== 'symbol');
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
		mistakes.push({
			file: source.file,
			line: source.lineOf(unknown === undefined ? path : [...path, unknown]),
			...explain(issue, valueAt(source.data, path))
		});
	}
	return null;
}
