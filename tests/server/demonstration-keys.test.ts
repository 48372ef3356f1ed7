// The demonstration's keys: everybody may have them, and nothing but the demonstration is sealed for them.
import { describe, expect, it } from 'vitest';
import {
	demonstrationIdentity,
	demonstrationKey,
	demonstrationRecipients
} from '../../src/lib/server/demonstration-keys.ts';
import { holdersOf } from '../../src/lib/server/visit-keys.ts';
import { demonstrationFolder } from '../../src/lib/server/programme.ts';
import { decrypt } from '../../src/lib/vault/decrypt.ts';
import { demonstrationPassphrase } from '../../src/lib/vault/demonstration.ts';
import { readIdentity } from '../../src/lib/vault/visits/identity.ts';
import { readVisit } from '../../src/lib/vault/visits/read-visit.ts';
import { openVisit, sealVisit } from '../../src/lib/vault/visits/seal-visit.ts';
import { writeVisit } from '../../src/lib/vault/visits/lines.ts';
import { someVisit } from '../vault/visits/some-visit.ts';

describe('the demonstration', () => {
	it('has a key file for a coach that opens with its passphrase and signs a visit that its leader reads', async () => {
		const text = demonstrationPassphrase('velve-lindenhof');
		const opened = await decrypt(await demonstrationKey('K3', 'velve-lindenhof'), {
			kind: 'passphrase',
			text
		});
		const coach = await readIdentity(new TextDecoder().decode(opened));
		if (!coach) throw new Error('no identity');
		expect(coach.coach).toBe('K3');
		const holders = await demonstrationRecipients();
		const visit = someVisit({ programme: 'velve-lindenhof', coach: 'K3' });
		const sealed = await sealVisit(
			writeVisit(visit, coach),
			holders.flatMap(({ role, key }) => (role === 'leader' ? [key] : []))
		);
		const leader = await demonstrationIdentity('leider');
		const signers = holders.flatMap(({ sign, name }) => (sign ? [{ key: sign, coach: name }] : []));
		const reading = readVisit(await openVisit(sealed, leader.secret), {
			programme: 'velve-lindenhof',
			signers
		});
		expect(reading).toMatchObject({ visit });
	});

	it('alone has them: another folder, or one that names holders itself, has its own', async () => {
		const [leader] = await demonstrationRecipients();
		const own = [{ role: 'leader' as const, name: 'J. Jansen', key: leader?.key ?? '' }];
		expect(await holdersOf(demonstrationFolder(), [])).toEqual(await demonstrationRecipients());
		expect(await holdersOf(demonstrationFolder(), own)).toEqual(own);
		expect(await holdersOf('/tmp/een-andere-map', [])).toEqual([]);
	});
});
