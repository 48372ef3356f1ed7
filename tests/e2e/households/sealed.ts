// Sealed files of random households, made anew for each run, with pseudonyms that nothing else looks like.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { lifeDomainIds } from '../../../src/lib/domain/life-domain.ts';
import { lastDay } from '../../../src/lib/domain/period.ts';
import { writeDatabase } from '../../../src/lib/engine/node-file.ts';
import type { TableRow } from '../../../src/lib/engine/tables.ts';
import { noVisits, type SealedRows } from '../../../src/lib/vault/admission.ts';
import type { Lock } from '../../../src/lib/vault/decrypt.ts';
import { seal } from '../../../src/lib/vault/seal.ts';
import { readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';

export const { programme } = readDefinitions('indicators');

/** What a file chooser is given. */
export interface Picked {
	name: string;
	mimeType: string;
	buffer: Buffer;
}
export const picked = (name: string, bytes: Uint8Array): Picked => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(bytes)
});

type Household = { household: string; area: string; started: string; ended: string | null };
type Assessment = { household: string; domain: string; date: string; rung: number };
export interface RandomRows {
	households: Household[];
	assessments: Assessment[];
	all: SealedRows;
	/** Every text of the rows that must never be seen outside memory. */
	secrets: string[];
}

const word = (): string =>
	Array.from({ length: 9 }, () => 'bcdfghjklmnpqrstvwxz'[Math.floor(Math.random() * 20)]).join('');
const one = <Value>(of: readonly Value[]): Value => {
	const value = of[Math.floor(Math.random() * of.length)];
	if (value === undefined) throw new RangeError('nothing to choose from');
	return value;
};
const two = (number: number): string => String(number).padStart(2, '0');
const day = (from: number, to: number): string =>
	`${from + Math.floor(Math.random() * (to - from + 1))}-${two(1 + Math.floor(Math.random() * 12))}-${two(1 + Math.floor(Math.random() * 28))}`;

/** Households of a few months to years, each with some assessments in every life domain. */
export function randomRows(areas: readonly string[], count = 60): RandomRows {
	const seed = word();
	const households = Array.from({ length: count }, (_, place) => ({
		household: `gezin-${seed}-${place}`,
		area: one(areas),
		started: day(2008, 2009),
		ended: Math.random() < 0.2 ? day(2010, 2011) : null
	}));
	const assessments = households.flatMap(({ household, started }) =>
		lifeDomainIds.flatMap((domain) => {
			const dates = new Set([started, ...Array.from({ length: 4 }, () => day(2009, 2012))]);
			return [...dates]
				.filter((date) => date >= started)
				.map((date) => ({ household, domain, date, rung: 1 + Math.floor(Math.random() * 5) }));
		})
	);
	const actions = households.map(({ household, started }) => ({
		household,
		domain: one(lifeDomainIds),
		action: `afspraak-${word()}`,
		kind: 'agreement',
		actor: 'family',
		organisation: null,
		opened: started,
		due: null,
		closed: null,
		status: 'doing'
	}));
	return {
		households,
		assessments,
		all: {
			households: households.map((row) => ({
				...row,
				end_reason: null,
				coach: 'K1',
				adults: 2,
				children: 1,
				consent: row.started,
				withdrawn: null
			})),
			assessments: assessments.map((row) => ({ ...row, assessor: 'coach', coach: null })),
			results: [],
			actions,
			surveys: [],
			responses: [],
			...{ clients: [], effort: [] },
			left_out: [],
			...noVisits
		},
		secrets: [`gezin-${seed}`, ...actions.map(({ action }) => action)]
	};
}

/** How many households stood on each rung on the last day of a quarter, counted without a database. */
export function counted(
	{ households, assessments }: RandomRows,
	domain: string,
	quarter: string,
	areas: readonly string[] | null
): number[] {
	const until = lastDay(quarter);
	const rungs = [0, 0, 0, 0, 0];
	for (const one of households) {
		if (areas && !areas.includes(one.area)) continue;
		if (one.ended !== null && one.ended <= until) continue;
		const latest = assessments
			.filter((row) => row.household === one.household && row.domain === domain && row.date <= until)
			.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
		if (latest) rungs[latest.rung - 1] = (rungs[latest.rung - 1] ?? 0) + 1;
	}
	return rungs;
}

export interface Keys {
	secret: string;
	recipient: string;
}
export async function newKeys(): Promise<Keys> {
	const secret = await generateIdentity();
	return { secret, recipient: await identityToRecipient(secret) };
}

export const sealed = async (
	rows: RandomRows,
	lock: Lock,
	more: { id?: string; retainUntil?: string } = {}
): Promise<Uint8Array> => {
	const { bytes } = await seal({
		rows: rows.all,
		programme: { ...programme, id: more.id ?? programme.id },
		madeOn: '2012-01-05',
		retainUntil: more.retainUntil ?? '2999-12-31',
		lock
	});
	return bytes;
};

/** A file whose manifest says whatever it is told to, sealed as any other. */
export async function sealedManifest(facts: TableRow[], recipient: string): Promise<Uint8Array> {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-manifest-'));
	try {
		const file = path.join(folder, 'sealed.duckdb');
		await writeDatabase(file, ['manifest'], async () => facts);
		return await encrypted(readFileSync(file), recipient);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export function encrypted(contents: Uint8Array, recipient: string): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	return encrypter.encrypt(new Uint8Array(contents));
}
