// Tables of which each is there once are judged by the rules of every delivered programme, with what they rest on.
import type { Problem } from '../../../../domain/problem.ts';
import type { TableName } from '../../../../domain/tables.ts';
import { readProgramme, type DeliveredFile } from '../../../../intake/read-programme.ts';
import { areasFile, withAreas } from './companions.ts';
import type { HeldPart } from './held-part.ts';
import type { DeliveryBasis } from './order.ts';

/**
 * Leaves the cells of each in its part.
 * @param round the place of each table among the parts
 * @param first those of the first round, which the others rest on
 */
export function checkRound(
	parts: readonly HeldPart[],
	round: ReadonlyMap<TableName, number>,
	first: ReadonlyMap<TableName, number>,
	{ basis, today }: { basis: DeliveryBasis; today: string }
): [number, Problem[]][] {
	const files: DeliveredFile[] = [];
	const bytesOf = (index: number | undefined) =>
		index === undefined ? undefined : parts[index]?.delivered.bytes;
	for (const [table, index] of round) {
		let bytes = bytesOf(index) ?? new Uint8Array();
		const held = parts[index];
		if (table === 'areas' && held) ({ bytes, below: held.below } = withAreas(bytes, basis.areas));
		files.push({ name: `${table}.csv`, bytes });
	}
	for (const table of ['areas', 'breaks', 'households'] as const) {
		if (round.has(table)) continue;
		const delivered = bytesOf(first.get(table));
		if (table === 'areas')
			files.push({
				name: 'areas.csv',
				bytes: delivered ? withAreas(delivered, basis.areas).bytes : areasFile(basis.areas)
			});
		else if (delivered) files.push({ name: `${table}.csv`, bytes: delivered });
		else if (table === 'breaks')
			files.push({ name: 'breaks.csv', bytes: new TextEncoder().encode(basis.breaks) });
	}
	const { problems, remarks } = readProgramme(files, basis.definitions, {
		today,
		onSheet: (table, sheet) => {
			const held = parts[round.get(table) ?? -1];
			if (held) held.sheet = sheet;
		}
	});
	// Without the households of the programme nobody here can say which of them are known.
	const withHouseholds = files.some(({ name }) => name === 'households.csv');
	return [...round].map(([table, index]) => {
		const own = (one: Problem) =>
			one.file === `${table}.csv` && (withHouseholds || one.code !== 'unknown-household');
		return [index, [...problems.filter(own), ...remarks.filter(own)]];
	});
}
