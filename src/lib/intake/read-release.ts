// One releases/*.json: what an earlier report showed about people, or everything that keeps it from being reckoned with.
import type { Problem } from '../domain/problem.ts';
import { releaseSchema, type ProtectedRelease } from '../domain/release.ts';
import { jsonText, readJson } from './json.ts';
import { faultsOf, problemsOf, type Fault } from './shape.ts';

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
