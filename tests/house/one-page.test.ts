// Holds the source to its subjects: what one page alone reaches, and no command and no build, stands with that page's subject.
// Rooms that are one by what they alone know (DuckDB, sealed files, how files are read, what a frozen report is) stay whole.
import { expect, it } from 'vitest';
import { files, filesIn, placeOf, reachedFrom } from './sources.ts';

/** The subject behind a page's address; `stand` is the overview of an earlier quarter. */
const subjectOf = (route: string): string =>
	({
		bezoek: 'visit',
		ervaring: 'experience',
		gegevens: 'data',
		huishoudens: 'households',
		indicator: 'indicator',
		kosten: 'costs',
		methode: 'method',
		onderzoek: 'studies',
		proces: 'process',
		rapport: 'report',
		vergelijk: 'compare'
	})[/^src\/routes\/\[\[lang=lang\]\]\/(?:embed\/)?(\w+)\//.exec(route)?.[1] ?? ''] ?? 'overview';

function reached(from: string[]): Set<string> {
	const seen = new Set(from);
	for (const file of seen)
		if (/\.(ts|svelte|mjs|cjs|js)$/.test(file)) for (const { to } of reachedFrom(file)) seen.add(to);
	return seen;
}

const routes = files.filter((file) => file.startsWith('src/routes/'));
const isPage = (file: string) => /\/\+page@?\.(svelte|ts)$/.test(file);
const subjects = [...new Set(routes.filter(isPage).map(subjectOf))];
const pages = subjects.map((subject) => ({
	subject,
	seen: reached(routes.filter((file) => isPage(file) && subjectOf(file) === subject))
}));
/** Commands, the build, and what every page has around it. */
const elsewhere = reached([
	...routes.filter((file) => !isPage(file)),
	...filesIn('scripts').filter((file) => /\.(ts|mjs|cjs)$/.test(file))
]);

const knowing = ['engine', 'vault', 'intake', 'report'];

it('what one page alone reaches stands in its subject', () => {
	expect(subjects.length).toBe(12);
	const astray = files
		.filter(
			(file) =>
				file.startsWith('src/lib/') &&
				placeOf(file).subject === null &&
				!elsewhere.has(file) &&
				!knowing.includes(placeOf(file).name)
		)
		.flatMap((file) => {
			const [only, ...more] = pages.filter(({ seen }) => seen.has(file));
			return only && more.length === 0 ? [`${file} serves ${only.subject} alone`] : [];
		});
	expect(astray, 'move it to src/lib/subjects/<subject>').toEqual([]);
});
