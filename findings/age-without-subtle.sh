#!/usr/bin/env bash
# age-encryption 0.3.1 (npm): where a browser has no crypto.subtle, as over plain http, keys fail with a TypeError; passphrases work.
#
# The library computes its curve itself where the browser's own does not know it: it goes by ReferenceError and NotSupportedError. Over
# plain http a browser has `crypto` without `subtle`, which is neither. Seen on Node 20, Linux x64, with `crypto.subtle` taken away:
#   sealed for a key        : TypeError: Cannot read properties of undefined (reading 'importKey')
#   opened with a key       : the same
#   sealed and opened with a passphrase: works
# What it means here: on a municipal server without https the file of a colleague opens with a passphrase and not with a key, and whoever
# takes each error for a broken file says that it is damaged. A `subtle` whose importKey rejects with NotSupportedError is the way out.
# Exit 0: still so. Exit 1: the behaviour changed, or the package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts age-encryption@0.3.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const seal = async (set) => {
	const encrypter = new Encrypter();
	set(encrypter);
	return encrypter.encrypt('text');
};
const open = async (sealed, set) => {
	const decrypter = new Decrypter();
	set(decrypter);
	return decrypter.decrypt(sealed, 'text');
};
const forKey = (one) => one.addRecipient(recipient);
const forPhrase = (one) => {
	one.setPassphrase('words');
	one.setScryptWorkFactor(4);
};
const sealed = await seal(forKey);
Object.defineProperty(crypto, 'subtle', { value: undefined });
const said = (work) =>
	work.then(
		() => 'works',
		(error) => `${error.name}: ${error.message}`
	);
const seen = {
	'sealed for a key': await said(seal(forKey)),
	'opened with a key': await said(open(sealed, (one) => one.addIdentity(identity))),
	'sealed and opened with a passphrase': await said(
		seal(forPhrase).then((bytes) => open(bytes, (one) => one.addPassphrase('words')))
	)
};
const broken = "TypeError: Cannot read properties of undefined (reading 'importKey')";
const expected = [broken, broken, 'works'];
console.log(`age-encryption 0.3.1, Node ${process.versions.node}, without crypto.subtle`);
for (const [what, found] of Object.entries(seen)) console.log(`${what}: ${found}`);
process.exit(Object.values(seen).every((found, at) => found === expected[at]) ? 0 : 1);
SCRIPT
node ask.mjs
