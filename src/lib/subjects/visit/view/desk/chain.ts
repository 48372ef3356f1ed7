// Where this device stands in a coach's chain of visits: its number, the last sequence, and the hash that the next visit names.
import { instant } from '../../../../domain/today.ts';
import { fingerprint } from '../../../../vault/visits/fingerprint.ts';
import type { Identity } from '../../../../vault/visits/identity.ts';
import { alone, type Keeping, type KeptFile } from '../kept/keeping.ts';
import { chainName, observationName, unsignedName, visitName } from '../kept/names.ts';
import type { Sealing } from '../kept/sealing.ts';
import type { Visit } from '../../../../vault/visits/visit.ts';
import { uuid } from '../../../../domain/uuid.ts';

export interface Chain {
	/** UUID. */
	device: string;
	/** 0 before the first visit. */
	sequence: number;
	previous: string | null;
}

const isChain = (value: unknown): value is Chain =>
	typeof value === 'object' &&
	value !== null &&
	'device' in value &&
	'sequence' in value &&
	'previous' in value;

/** Eight digits that tell the coaches of a shared device apart. */
export const tagOf = (recipient: string): string => fingerprint(recipient).replaceAll(' ', '').slice(0, 8);

export interface Hands {
	keeping: Keeping;
	sealing: Sealing;
	/** Id of the site's programme. */
	programme: string;
}

/** What was kept last, and a visit that was written after it by a window that was ended before it could say so. */
async function readChain({ keeping, sealing, programme }: Hands, identity: Identity): Promise<Chain> {
	const { files } = await keeping.list();
	const mine = files
		.filter((one) => one.kind === 'chain' && one.of === tagOf(identity.recipient))
		.sort((a, b) => b.turn - a.turn);
	let chain: Chain = { device: uuid(), sequence: 0, previous: null };
	for (const { name } of mine) {
		const sealed = await keeping.read(name);
		const text = sealed && (await sealing.open(sealed, identity.secret).catch(() => null));
		const value: unknown = text === null ? null : JSON.parse(text);
		if (!isChain(value)) continue;
		chain = value;
		break;
	}
	const later = files.filter((one) => one.kind === 'visit' && one.turn > chain.sequence);
	for (const { name } of later.sort((a, b) => a.turn - b.turn)) {
		const sealed = await keeping.read(name);
		const read = sealed && (await sealing.visit(sealed, identity.secret, programme).catch(() => null));
		if (!read) continue;
		const { device, sequence } = read.visit.head;
		const follows = device === chain.device || (mine.length === 0 && chain.sequence === 0);
		if (follows) chain = { device, sequence, previous: read.sha256 };
	}
	return chain;
}

/** What a finished visit is made of. */
export interface Finished {
	visit: Pick<Visit, 'events'> & { id: string; seconds: number };
	observation: string;
	/** Everybody who may open it, the coach too. */
	recipients: readonly string[];
	/** Files that it takes the place of. */
	replaces: readonly KeptFile[];
}

/** Signs, seals and keeps a visit as the next of this device. Nothing that was there goes before it is written whole. */
export const finishSigned = (hands: Hands, identity: Identity, finished: Finished): Promise<Visit> =>
	alone(async () => {
		const { keeping, sealing, programme } = hands;
		const { visit, observation, recipients, replaces } = finished;
		const { device, sequence, previous } = await readChain(hands, identity);
		const made = instant();
		const { id, seconds, events } = visit;
		const head = {
			...{ contract: 1 as const, programme, visit: id, coach: identity.coach },
			...{ device, sequence: sequence + 1, previous, made, seconds }
		};
		const { sealed, sha256 } = await sealing.finish({ head, events }, identity.seed, recipients);
		const tag = tagOf(identity.recipient);
		const said = JSON.stringify({ device, sequence: head.sequence, previous: sha256 });
		const link = await sealing.seal(said, [identity.recipient]);
		if (observation.trim() !== '')
			await keeping.write(observationName(id), await sealing.seal(observation, [identity.recipient]));
		await keeping.write(visitName(id, head.sequence), sealed);
		const note = async (): Promise<void> => {
			const { files } = await keeping.list();
			const before = files.filter((one) => one.kind === 'chain' && one.of === tag);
			const turn = Math.max(0, ...before.map((one) => one.turn)) + 1;
			const over = [...before, ...replaces].map(({ name }) => name);
			await keeping.write(chainName(tag, turn), link, over);
		};
		// By now it is finished: where only this fails `readChain` finds it all the same, and pressed again it would be a second one.
		await note().catch(() => {});
		return { head, events };
	});

/** The same without a signature, while the coach's keys are shut: it is signed when they are opened. */
export async function finishUnsigned(
	{ keeping, sealing, programme }: Hands,
	own: string,
	{ visit, observation, recipients, replaces }: Finished
): Promise<void> {
	const made = instant();
	const { id, seconds, events } = visit;
	const head = {
		...{ contract: 1 as const, programme, visit: id, coach: '-', device: uuid() },
		...{ sequence: 1, previous: null, made, seconds }
	};
	const { sealed } = await sealing.finish({ head, events }, null, recipients);
	if (observation.trim() !== '')
		await keeping.write(observationName(id), await sealing.seal(observation, [own]));
	await keeping.write(
		unsignedName(id),
		sealed,
		replaces.map(({ name }) => name)
	);
}
