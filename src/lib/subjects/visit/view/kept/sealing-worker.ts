// The worker that seals, opens and signs: what a passphrase or a key costs never holds the page up.
import '../../../../engine/quiet.ts';
import '../../../../vault/plain-http.ts';
import { Encrypter } from 'age-encryption';
import { fromBase64, inBase64 } from '../../../../domain/bytes-as-text.ts';
import { serve } from '../../../../engine/worker.ts';
import { decrypt, lockWith } from '../../../../vault/decrypt.ts';
import { identityText, makeIdentity, readIdentity } from '../../../../vault/visits/identity.ts';
import { plaintextHash, writeVisit } from '../../../../vault/visits/lines.ts';
import { readDraft } from '../../../../vault/visits/read-visit.ts';
import { openVisit, sealVisit } from '../../../../vault/visits/seal-visit.ts';
import { isVaultErrorCode, VaultError, type VaultErrorCode } from '../../../../vault/vault-error.ts';
import type { DraftInside, SealingAnswer, SealingTask } from './sealing.ts';

const utf8 = new TextEncoder();
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function perform(task: SealingTask): Promise<SealingAnswer> {
	switch (task.about) {
		case 'make': {
			const identity = await makeIdentity(task.coach);
			const lock = { passphrase: task.passphrase };
			const file = await lockWith(new Encrypter(), lock).encrypt(utf8.encode(identityText(identity)));
			return { identity, bytes: file };
		}
		case 'unlock': {
			const plain = await decrypt(task.file, { kind: 'passphrase', text: task.passphrase });
			const identity = await readIdentity(text(plain));
			return identity ? { identity } : { failed: 'no-identity' };
		}
		case 'draft': {
			const { own, recipients, observation, state } = task;
			const apart = own !== null && observation !== '';
			const sealed = apart ? await sealVisit(utf8.encode(observation), [own]) : null;
			const inside: DraftInside = { state, observation: sealed && inBase64(sealed) };
			return { bytes: await sealVisit(utf8.encode(JSON.stringify(inside)), recipients) };
		}
		case 'undraft': {
			const inside = JSON.parse(text(await openVisit(task.sealed, task.secret))) as DraftInside;
			const apart = inside.observation && fromBase64(inside.observation);
			return { state: inside.state, observation: apart ? text(await openVisit(apart, task.secret)) : '' };
		}
		case 'finish': {
			const plain = writeVisit(task.visit, task.seed === null ? null : { seed: task.seed });
			return { bytes: await sealVisit(plain, task.recipients), sha256: plaintextHash(plain) };
		}
		case 'seal':
			return { bytes: await sealVisit(utf8.encode(task.text), task.recipients) };
		case 'open':
			return { text: text(await openVisit(task.sealed, task.secret)) };
		case 'visit': {
			const plain = await openVisit(task.sealed, task.secret);
			const reading = readDraft(plain, { programme: task.programme });
			return 'visit' in reading
				? { visit: reading.visit, sha256: plaintextHash(plain) }
				: { failed: 'damaged' };
		}
	}
}

const codeOf = (error: unknown): VaultErrorCode =>
	error instanceof VaultError && isVaultErrorCode(error.code) ? error.code : 'damaged';

serve<SealingTask, SealingAnswer>((task) => perform(task).catch((error) => ({ failed: codeOf(error) })), {
	quiet: true
});
