// Files as they are after visits, with families that are named in texts about others; and where a name stands.
import fc from 'fast-check';
import type { TableRow } from '../../../src/lib/engine/tables.ts';
import { sortedRows, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { plaintextHash } from '../../../src/lib/vault/visits/lines.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import type { Visit } from '../../../src/lib/vault/visits/visit.ts';
import { histories } from '../visits/histories.ts';

export const families = ['H-1', 'H-2', 'H-3', 'H-8', 'H-9', 'H-new'];

/** What a file holds after visits by up to five coaches, with texts about each family that name another. */
export const held = fc
	.tuple(
		histories(6),
		fc.array(fc.tuple(fc.constantFrom(...families), fc.constantFrom(...families)), { maxLength: 5 })
	)
	.map(([{ held: before, visits }, named]): SealedRows => {
		const incoming = visits.map(({ file, bytes }) => {
			const lines = new TextDecoder()
				.decode(bytes)
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line));
			const visit: Visit = { head: lines[0], events: lines.slice(1, -1) };
			return { file, visit, sha256: plaintextHash(bytes), signer: 'SHA256:x' };
		});
		const { rows } = mergeVisits(before, incoming);
		const there = named.filter(([household]) => rows.households.some((one) => one.household === household));
		const texts = there.map(([household, other], place) => ({
			...{ household, domain: 'zorg', action: `${place} samen met ${other}, en H-12`, kind: 'support' },
			...{
				actor: 'coach',
				organisation: null,
				opened: '2011-01-01',
				due: null,
				closed: null,
				status: 'doing'
			}
		}));
		return sortedRows({ ...rows, actions: [...rows.actions, ...texts] });
	});

export const names = (cell: unknown, family: string): boolean =>
	new RegExp(`(?<![\\p{L}\\p{N}])${family}(?![\\p{L}\\p{N}])`, 'u').test(String(cell));
export const namedIn = (rows: SealedRows, family: string): TableRow[] =>
	Object.values(rows).flatMap((own) =>
		own.filter((row) => Object.values(row).some((cell) => names(cell, family)))
	);
