// One releases/*.json, or everything that keeps it from being reckoned with: what a delivered JSON file lacks or has wrong, with the line and place of each.
import type { z } from '../domain/zod.ts';
import type { Problem } from '../domain/problem.ts';
import { linesOf, jsonText, readJson, type JsonPath } from './json.ts';
import { releaseSchema, type ProtectedRelease } from '../domain/release.ts';

/** What is wrong at one place of a file. */
export interface Fault {
	path: JsonPath;
	code: Problem['code'];
	value: string | null;
	parameters: Record<string, string>;
}

/** `tables[0].cells[3].value`. */
const placeOf = (path: JsonPath): string =>
	path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
		.join('')
		.replace(/^\./, '');

function valueAt(data: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>(
		(here, step) =>
			typeof here === 'object' && here !== null && Object.hasOwn(here, step)
				? Reflect.get(here, step)
				: undefined,
		data
	);
}

/** A list or a block is not repeated: it may be as long as the file. */
function said(value: unknown): string {
	if (Array.isArray(value)) return '[…]';
	return typeof value === 'object' && value !== null ? '{…}' : String(value);
}

type Issue = z.core.$ZodIssue;

/** The kind of thing that belongs there, or the words to choose from. */
function expected(issue: Issue): Record<string, string> {
	switch (issue.code) {
		case 'invalid_type':
			return { expected: issue.expected };
		case 'invalid_value':
			return { allowed: issue.values.map(String).join(', ') };
		case 'invalid_union':
			return 'options' in issue && Array.isArray(issue.options)
				? { allowed: issue.options.map(String).join(', ') }
				: {};
		case 'too_small':
			return issue.origin === 'array' ? { least: String(issue.minimum) } : {};
		default:
			return {};
	}
}

/** Each mistake that a schema found, where it stands. */
export function faultsOf(error: z.ZodError, data: unknown, above: JsonPath = []): Fault[] {
	return error.issues.flatMap((issue): Fault[] => {
		const own = issue.path.filter((step) => typeof step !== 'symbol');
		const path = [...above, ...own];
		if (issue.code === 'unrecognized_keys')
			return issue.keys.map((key) => ({
				path: [...path, key],
				code: 'bad-value',
				value: key,
				parameters: { reason: 'key' }
			}));
		const value = valueAt(data, own);
		if (value === undefined)
			return [{ path, code: 'bad-value', value: null, parameters: { reason: 'lacking' } }];
		const parameters = { reason: 'shape', ...expected(issue) };
		return [{ path, code: 'bad-value', value: said(value), parameters }];
	});
}

/** @param source the text of the file, in which the lines are counted */
export function problemsOf(file: string, source: string, faults: readonly Fault[]): Problem[] {
	const lines =
		faults.length === 0
			? []
			: linesOf(
					source,
					faults.map(({ path }) => path)
				);
	return faults.map(({ path, ...fault }, index) => ({
		file,
		row: lines[index] ?? 1,
		column: placeOf(path) || null,
		...fault
	}));
}

/** A cell is shown with its number or hidden without one; anything else would be read as either. */
function cellFaults({ tables }: ProtectedRelease): Fault[] {
	return tables.flatMap(({ cells }, table) =>
		cells.flatMap(({ value, hidden }, cell): Fault[] =>
			hidden === (value === null)
				? []
				: [
						{
							path: ['tables', table, 'cells', cell, 'value'],
							code: 'bad-value',
							value: String(value),
							parameters: { reason: 'hidden', hidden: String(hidden) }
						}
					]
		)
	);
}

/**
 * @param file as it is named to people, such as `releases/2011-Q1.json`
 * @param programme the id that it must be of
 * @returns null with the problems
 */
export function readRelease(
	file: string,
	bytes: Uint8Array,
	programme: string
): { release: ProtectedRelease | null; problems: Problem[] } {
	const source = jsonText(bytes);
	const reading = readJson(source);
	const whole = { file, column: null, parameters: {} };
	if (source.trim() === '')
		return { release: null, problems: [{ ...whole, row: null, code: 'empty-file', value: null }] };
	if ('line' in reading)
		return {
			release: null,
			problems: [{ ...whole, row: reading.line, code: 'bad-json', value: reading.found }]
		};
	const parsed = releaseSchema.safeParse(reading.data);
	const faults = parsed.success ? cellFaults(parsed.data) : faultsOf(parsed.error, reading.data);
	if (parsed.success && parsed.data.programme !== programme)
		faults.push({
			path: ['programme'],
			code: 'bad-value',
			value: parsed.data.programme,
			parameters: { reason: 'shape', allowed: programme }
		});
	const problems = problemsOf(file, source, faults);
	return { release: parsed.success && problems.length === 0 ? parsed.data : null, problems };
}
