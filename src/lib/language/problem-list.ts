// A list of problems or remarks for a terminal: by file and kind, one sentence each.
import type { Problem } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';
import { checkDataWords } from './check-data.ts';
import { problemMessage } from './problems.ts';

/**
 * The lines of a list.
 * @param atMost of one kind in one file; how many more there are is said in a line of its own
 */
export function problemList(entries: readonly Problem[], language: Language, atMost = Infinity): string[] {
	const lines: string[] = [];
	const groups = new Map<string, Problem[]>();
	for (const entry of entries) {
		const name = `${entry.file} ${entry.code}`;
		const group = groups.get(name);
		if (group) group.push(entry);
		else groups.set(name, [entry]);
	}
	for (const group of groups.values()) {
		const [first] = group;
		if (first) lines.push('', `${first.file} · ${first.code} (${group.length})`);
		for (const entry of group.slice(0, atMost)) lines.push(`  ${problemMessage(entry, language)}`);
		if (group.length > atMost) lines.push(`  ${checkDataWords[language].more(group.length - atMost)}`);
	}
	return lines;
}
