// An ssh-ed25519 public key as somebody hands it over: a line of a .pub file, of an allowed_signers file, or the key alone.

/** The key as OpenSSH writes it, without remark; or why what was given holds none. */
export type GivenKey = { key: string } | { wrong: 'no-key' } | { wrong: 'kind'; found: string };

const kind = 'ssh-ed25519';
/** A whole key of that kind: its name and 32 bytes, each with its length. */
const whole = /^AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}$/;

export function givenKey(text: string): GivenKey {
	const words = text.trim().split(/\s+/);
	const place = words.findIndex((word) => /^(ssh-|sk-|ecdsa-)/.test(word));
	const found = words[place];
	if (found === undefined) return { wrong: 'no-key' };
	if (found !== kind) return { wrong: 'kind', found: found.slice(0, 40) };
	const body = words[place + 1] ?? '';
	return whole.test(body) ? { key: `${kind} ${body}` } : { wrong: 'no-key' };
}
