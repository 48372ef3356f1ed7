// Who holds a key of the demonstration: invented people, whose secrets everybody may know. No other programme is ever sealed for them.
import { identityToRecipient } from 'age-encryption';
import { Encrypter } from 'age-encryption';
import { fromBase64 } from '../domain/bytes-as-text.ts';
import { publicKeyOf } from '../domain/ssh-signature.ts';
import type { Recipient } from '../domain/recipient.ts';
import { lockWith } from '../vault/decrypt.ts';
import {
	demonstrationHolders,
	demonstrationPassphrase,
	type DemonstrationHolder
} from '../vault/demonstration.ts';
import { identityText, type Identity } from '../vault/visits/identity.ts';

const secrets: Readonly<Record<DemonstrationHolder, { secret: string; seed: string }>> = {
	leider: {
		secret: 'AGE-SECRET-KEY-1HJ0HNWJNU2EAHXJHVLUX7WM8V8SA03PVCF6E7U7W3ZQC64VRHSFSKC6EQP',
		seed: 'ZlwrooZex7xSwtwSuJ8S7+2I4x02oW7Q6iwjnbDVRy0='
	},
	K1: {
		secret: 'AGE-SECRET-KEY-1FZJ6F0UKYE30HLFDJEH8DXMY2PQYAWGLY3WME323T4CD9CMQTMDS0LTP6E',
		seed: 'OC2eiLX69VEEgsCszIdPlQ4H6QMyZFqZRU/moNYMr2M='
	},
	K3: {
		secret: 'AGE-SECRET-KEY-1WGDQPV99N9KT55LNCE0ESUKSPPZR4GAM58MSEZNDL58250XXR50Q20ZQVE',
		seed: '9ZpL676Vwdr2VAs3vTl9ZVyNchI/0oIY9ZPg/NnLZ8s='
	}
};

export async function demonstrationIdentity(holder: DemonstrationHolder): Promise<Identity> {
	const { secret, seed: written } = secrets[holder];
	const seed = fromBase64(written);
	return {
		coach: holder,
		secret,
		recipient: await identityToRecipient(secret),
		seed,
		sign: publicKeyOf(seed)
	};
}

export const demonstrationRecipients = (): Promise<Recipient[]> =>
	Promise.all(
		demonstrationHolders.map(async (holder): Promise<Recipient> => {
			const { recipient: key, sign } = await demonstrationIdentity(holder);
			return { role: holder === 'leider' ? 'leader' : 'coach', name: holder, key, sign };
		})
	);

/** @param programme its id */
export async function demonstrationKey(holder: DemonstrationHolder, programme: string): Promise<Uint8Array> {
	// Everybody may know the passphrase: making it slow to guess would only make it slow to open.
	const lock = { passphrase: demonstrationPassphrase(programme), workFactor: 10 };
	return lockWith(new Encrypter(), lock).encrypt(identityText(await demonstrationIdentity(holder)));
}
