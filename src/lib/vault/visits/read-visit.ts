// Bytes to a visit, or why it is refused: every line canonical, every cell possible, and signed by a key that the programme knows.
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { VisitKey } from '../../domain/recipient.ts';
import { signerOf, signerSoon, type SignatureProblem, type Signer } from '../../domain/ssh-signature.ts';
import { holdsBsn } from '../../intake/report.ts';
import { plaintextHash } from './lines.ts';
import type { VisitRefusal } from './refusal.ts';
import {
	eventSchemas,
	visitContract,
	visitHeadSchema,
	visitNamespace,
	visitSignatureSchema,
	type Visit,
	type VisitEvent
} from './visit.ts';

/** A key that may sign visits. */
export interface VisitSigner {
	/** `ssh-ed25519 AAAA…`, a remark after it or not. */
	key: string;
	/** As `households.csv` names the coach; without it any coach of the programme. */
	coach?: string | undefined;
}
export interface Expecting {
	/** The programme's id. */
	programme: string;
	signers: readonly VisitSigner[];
}

/**
 * Those of a programme. A coach's key signs for that coach, where the holder is named as the rows name a coach.
 * @param held rows that name coaches
 */
export function signersFor(
	holders: readonly VisitKey[],
	held: { households: readonly Readonly<Record<string, unknown>>[] }
): VisitSigner[] {
	const coaches = new Set(held.households.map(({ coach }) => coach));
	return holders.flatMap(({ sign, role, name }) => {
		if (sign === undefined) return [];
		return [{ key: sign, coach: role === 'coach' && coaches.has(name) ? name : undefined }];
	});
}

/** A visit that somebody stands for. */
export interface SignedVisit {
	visit: Visit;
	/** Of the plaintext. */
	sha256: string;
	/** The fingerprint of the key, as `ssh-keygen -l` shows it. */
	signer: string;
}
export type VisitReading = SignedVisit | { refusal: VisitRefusal };
export type DraftReading = { visit: Visit } | { refusal: VisitRefusal };

/** A reason to stop, on its way out of the lines. */
class Refused extends Error {
	constructor(readonly refusal: VisitRefusal) {
		super(refusal.code);
	}
}
const refuse = (refusal: VisitRefusal): never => {
	throw new Refused(refusal);
};
const orRefusal = <Reading>(read: () => Reading): Reading | { refusal: VisitRefusal } => {
	try {
		return read();
	} catch (error) {
		if (error instanceof Refused) return { refusal: error.refusal };
		throw error;
	}
};

/** Of eight domains, eighteen results and a plan, with room for every year of a programme. */
const mostLines = 5000;
const newline = 10;

interface Lines {
	parsed: Readonly<Record<string, unknown>>[];
	/** The bytes before the last line. */
	beforeLast: Uint8Array;
}

function linesOf(bytes: Uint8Array): Lines {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return refuse({ code: 'not-a-visit' });
	}
	const written = text.split('\n');
	if (!text.startsWith('{') || written.length > mostLines) refuse({ code: 'not-a-visit' });
	// Cut off in the middle of a line, or somewhere else than where it was written.
	if (written.pop() !== '') refuse({ code: 'damaged-line', line: written.length + 1 });
	const parsed = written.map(
		(line, place) => parse(line) ?? refuse({ code: 'damaged-line', line: place + 1 })
	);
	const last = bytes.lastIndexOf(newline, bytes.length - 2);
	return { parsed, beforeLast: bytes.subarray(0, last + 1) };
}

function parse(line: string): Readonly<Record<string, unknown>> | null {
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
		return canonicalJson(value) === line ? { ...value } : null;
	} catch {
		return null;
	}
}

function headOf([first = {}]: Lines['parsed'], programme: string): Visit['head'] {
	if (!('contract' in first && 'visit' in first)) refuse({ code: 'not-a-visit' });
	if (first.contract !== visitContract)
		refuse({ code: 'wrong-version', found: String(first.contract).slice(0, 20) });
	if (first.programme !== programme)
		refuse({ code: 'other-programme', found: String(first.programme).slice(0, 60) });
	const { success, data, error } = visitHeadSchema.safeParse(first);
	if (!success) return refuse({ code: 'impossible-cell', line: 1, column: columnOf(error) });
	// The first has none before it, and every other one has.
	if ((data.sequence === 1) !== (data.previous === null))
		refuse({ code: 'broken-chain', device: data.device, sequence: data.sequence });
	return data;
}

const columnOf = (error: { issues: { path: PropertyKey[]; code: string; keys?: string[] }[] }): string => {
	const [issue] = error.issues;
	return String(issue?.path[0] ?? issue?.keys?.[0] ?? 'kind');
};

const schemaOf = (event: Readonly<Record<string, unknown>>) => {
	if (event.kind === 'confirmed')
		return 'result' in event ? eventSchemas.confirmedResult : eventSchemas.confirmedRung;
	const kind = Object.keys(eventSchemas).find((one): one is keyof typeof eventSchemas => one === event.kind);
	return kind && eventSchemas[kind];
};

function eventOf(event: Readonly<Record<string, unknown>>, line: number): VisitEvent {
	const impossible = (column: string) => refuse({ code: 'impossible-cell', line, column });
	const schema = schemaOf(event);
	if (!schema) return impossible('kind');
	const { success, data, error } = schema.safeParse(event);
	if (!success) return impossible(columnOf(error));
	// What is taken back stands about the same family.
	if (data.kind === 'correction' && 'key' in data.corrects && data.corrects.key.household !== data.household)
		return impossible('corrects');
	for (const [column, cell] of Object.entries(data))
		if (column !== 'event' && typeof cell === 'string' && holdsBsn(cell, false))
			refuse({ code: 'bsn-like', line, column });
	return data;
}

function visitOf(parsed: Lines['parsed'], programme: string): Visit {
	const head = headOf(parsed, programme);
	const events = parsed.slice(1).map((event, place) => eventOf(event, place + 2));
	const ids = new Set<string>();
	for (const [place, { event }] of events.entries())
		if (ids.size === ids.add(event).size)
			refuse({ code: 'impossible-cell', line: place + 2, column: 'event' });
	return { head, events };
}

/** `ssh-ed25519 AAAA…` alone. */
const bareKey = (key: string): string => key.trim().split(/\s+/).slice(0, 2).join(' ');

/** Lines whose signature is still to be checked. */
interface Claimed extends Lines {
	bytes: Uint8Array;
	head: Visit['head'];
	signature: Uint8Array;
}

function claimed(bytes: Uint8Array, { programme }: Expecting): Claimed {
	const lines = linesOf(bytes);
	// Whose visit it says it is comes before who signed: of another programme nobody knows the keys.
	const head = headOf(lines.parsed, programme);
	const last = visitSignatureSchema.safeParse(lines.parsed.at(-1));
	if (!last.success) return refuse({ code: 'unsigned' });
	return { ...lines, bytes, head, signature: new TextEncoder().encode(last.data.signature) };
}

function accepted(
	{ bytes, parsed, head }: Claimed,
	by: Signer | SignatureProblem,
	{ programme, signers }: Expecting
): SignedVisit {
	if ('code' in by) return refuse({ code: 'broken-signature' });
	const known = signers.filter(({ key }) => bareKey(key) === by.key);
	if (known.length === 0) refuse({ code: 'unknown-signer', found: by.fingerprint });
	// A key that is nobody's in particular may write for whoever has no key of their own.
	const named = signers.some(({ coach }) => coach === head.coach);
	if (!known.some(({ coach }) => coach === head.coach || (coach === undefined && !named)))
		refuse({ code: 'other-coach', found: by.fingerprint });
	const visit = visitOf(parsed.slice(0, -1), programme);
	return { visit, sha256: plaintextHash(bytes), signer: by.fingerprint };
}

/** Never throws. */
export const readVisit = (bytes: Uint8Array, expecting: Expecting): VisitReading =>
	orRefusal(() => {
		const claim = claimed(bytes, expecting);
		return accepted(claim, signerOf(claim.signature, claim.beforeLast, visitNamespace), expecting);
	});

/** The same by the browser's own cryptography, which is far faster. */
export async function readVisitSoon(bytes: Uint8Array, expecting: Expecting): Promise<VisitReading> {
	const claim = orRefusal(() => claimed(bytes, expecting));
	if ('refusal' in claim) return claim;
	const by = await signerSoon(claim.signature, claim.beforeLast, visitNamespace);
	return orRefusal(() => accepted(claim, by, expecting));
}

/** The same before it was signed: a coach's own draft. */
export const readDraft = (bytes: Uint8Array, { programme }: Pick<Expecting, 'programme'>): DraftReading =>
	orRefusal(() => {
		const { parsed } = linesOf(bytes);
		const isSigned = visitSignatureSchema.safeParse(parsed.at(-1)).success;
		return { visit: visitOf(isSigned ? parsed.slice(0, -1) : parsed, programme) };
	});
