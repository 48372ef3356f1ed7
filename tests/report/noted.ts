// What an attacker notes down from a report's files, in the words of the publication plan.
import { keyOf } from '../../src/lib/disclosure/tables.ts';
import type { Catalogue } from '../../src/lib/domain/catalogue.ts';
import { planItemKinds } from '../../src/lib/domain/publication-cells.ts';
import type { ProtectedRelease } from '../../src/lib/domain/release.ts';
import { languages, type Language } from '../../src/lib/domain/text.ts';
import { reportFamilyWords } from '../../src/lib/subjects/report/words/families.ts';
import type { Read, Told } from './read-families.ts';
import { tight } from './read-pdf.ts';

type Named = Pick<Catalogue, 'results' | 'programme'> & { areas: readonly { area: string; name: string }[] };

/** What the names in a report stand for: anybody can look them up. */
function subjectOf(
	{ results, programme }: Named,
	counts: Told['counts'],
	name: string | null
): string | null {
	if (name === null) return null;
	const same = (other: string) => tight(other) === tight(name);
	const named = (texts: readonly Record<Language, string>[]) =>
		texts.some((one) => languages.some((language) => same(one[language])));
	const found =
		counts === 'results'
			? results.find((one) => named([one.name, one.short]))?.id
			: counts === 'ladder'
				? programme.domains.find((one) => named([one.name]))?.id
				: planItemKinds.find((kind) =>
						languages.some((language) => same(reportFamilyWords[language].kinds[kind]))
					);
	return found ?? `unknown: ${name}`;
}

/** Formats arrange their tables in an order of their own. */
export const inOrder = ({ told }: Read): string[] => told.map((one) => JSON.stringify(one)).sort();

/** What was read of each quarter, as the attacker notes it down. */
export const noted = (
	quarters: { period: string; read: Read }[],
	release: Pick<ProtectedRelease, 'areas'>,
	catalogue: Named
) =>
	quarters.map(({ period, read }) =>
		JSON.stringify({
			areas: release.areas,
			tables: (['reach', 'results', 'ladder', 'plan'] as const).map((counts) => ({
				counts,
				coarsened: [{ period }],
				cells: read.told
					.filter((one) => one.counts === counts)
					.map(({ subject, area, cell, value }) => ({
						subject: subjectOf(catalogue, counts, subject),
						area:
							catalogue.areas.find((one) => area !== null && tight(one.name) === tight(area))?.area ?? area,
						period,
						cell,
						value
					}))
			}))
		})
	);

/** Everything that was read is a cell of the release: shown as it is there, or a full stop. */
export function beyondPlan({ tables }: ProtectedRelease, texts: readonly string[]): string[] {
	const cells = new Map(
		tables.flatMap(({ counts, cells: own }) => own.map((one) => [keyOf(counts, one), one.value]))
	);
	type Noted = { tables: { counts: 'reach'; cells: Parameters<typeof keyOf>[1][] }[] };
	return texts.flatMap((text) =>
		(JSON.parse(text) as Noted).tables.flatMap(({ counts, cells: own }) =>
			own.flatMap((one) => {
				const value = 'value' in one ? one.value : undefined;
				return (cells.get(keyOf(counts, one)) ?? null) === value
					? []
					: [`${keyOf(counts, one)}: ${String(value)}`];
			})
		)
	);
}
