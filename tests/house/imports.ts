// Reads the import statements of a source file, with the line that each stands on.

export interface Import {
	line: number;
	/** As written, e.g. `../domain/period.ts`. */
	from: string;
	/** True when nothing of it is left after compiling. */
	typesOnly: boolean;
}

const statement =
	/^[ \t]*(import|export)\s+(type\s)?([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** True for `{ type A, type B }`: every name in the braces is a type, and nothing stands outside them. */
function namesOnlyTypes(names: string): boolean {
	const inside = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
	const parts = inside?.split(',').map((one) => one.trim()) ?? [];
	const named = parts.filter((one) => one !== '');
	return named.length > 0 && named.every((one) => one.startsWith('type '));
}

/** Blanks out comments, keeping every line where it was. */
const withoutComments = (text: string): string =>
	text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));

/** All static and dynamic imports and re-exports of a TypeScript or Svelte file. */
export function importsOf(text: string): Import[] {
	const bare = withoutComments(text);
	return [...bare.matchAll(statement)].map((found) => {
		const start = found.index + found[0].search(/\S/);
		return {
			line: bare.slice(0, start).split('\n').length,
			from: found[4] ?? found[5] ?? found[6] ?? '',
			typesOnly: found[2] !== undefined || namesOnlyTypes(found[3] ?? '')
		};
	});
}
