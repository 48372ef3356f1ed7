// What the check found, for a page that everyone reads: of files about people counts alone.
import type { Problem } from '../domain/problem.ts';
import { protectedOnly, tableFiles } from '../domain/tables.ts';
import { problemMessage } from '../language/problems.ts';

/** What is only counted, by its plain name. */
export const aboutPeople = (file: string): boolean =>
	Object.entries(tableFiles).some(([name, one]) => `${name}.csv` === file && one.restricted) ||
	protectedOnly.some((name) => `${name}.csv` === file);

const listedAtMost = 200;

/** What looks like a file about people is told of as one: its very name may say whom. */
const toldOf = (all: Problem[]): Problem[] =>
	all.map((one) => {
		const { wanted = '' } = one.parameters;
		return aboutPeople(wanted) ? { ...one, file: wanted } : one;
	});

/** What the check found, for a page that everyone reads. */
export function outcomeOf(found: Problem[], threshold: number) {
	const all = toldOf(found);
	const open = all.filter((one) => !aboutPeople(one.file));
	const codes = new Map<string, { file: string; code: Problem['code']; count: number }>();
	for (const { file, code } of all.filter((one) => aboutPeople(one.file))) {
		const group = codes.get(`${file} ${code}`) ?? { file, code, count: 0 };
		codes.set(`${file} ${code}`, { ...group, count: group.count + 1 });
	}
	return {
		open: open.slice(0, listedAtMost).map(({ file, code, ...problem }) => ({
			file,
			code,
			message: {
				nl: problemMessage({ file, code, ...problem }, 'nl'),
				en: problemMessage({ file, code, ...problem }, 'en')
			}
		})),
		openCount: open.length,
		// Rows about people are never pointed at, and few of them not even counted.
		counted: [...codes.values()].map((group) => ({
			...group,
			count: group.count < threshold ? null : group.count
		}))
	};
}
