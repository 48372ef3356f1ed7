// What a build does first: works out the publication that its pages are drawn from, kept or draft, and seals what the next one needs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedStates } from '../src/lib/domain/published-states.ts';
import { keysOf } from '../src/lib/domain/recipient.ts';
import { languages } from '../src/lib/domain/text.ts';
import { today } from '../src/lib/domain/today.ts';
import {
	publicationCommandWords,
	type PublicationCommandWords
} from '../src/lib/language/publication-command.ts';
import { unusableSentence } from '../src/lib/language/unusable.ts';
import { strongPassphrase } from '../src/lib/language/vault.ts';
import { builtFiles, readPublications, type Built } from '../src/lib/server/publications.ts';
import { readDefinitions, type Definitions } from '../src/lib/server/definitions/definitions.ts';
import {
	sealedStates,
	openStates,
	sealStates,
	statesName,
	statesSealedFor,
	UnusableStates
} from '../src/lib/server/states.ts';
import { placeIn } from '../src/lib/server/ordinary-file.ts';
import { draftPublication, type Publication } from '../src/lib/server/next-publication.ts';
import { keptTablesName } from '../src/lib/server/public-tables.ts';
import { demonstrationFolder, programmeFolder } from '../src/lib/server/programme.ts';
import type { Secret } from '../src/lib/vault/decrypt.ts';
import { demonstrationPassphrase } from '../src/lib/vault/demonstration.ts';
import type { Lock } from '../src/lib/vault/decrypt.ts';
import { askPassphrase, UnusablePassphrase } from './ask-passphrase.ts';
import { mendPublications } from './keep-publication.mjs';

type Say = (words: PublicationCommandWords) => string;
const tell = (say: Say): void => {
	for (const language of languages) process.stderr.write(`${say(publicationCommandWords[language])}\n`);
};

/** A reason to stop that was told. */
class Stop extends Error {}
function stop(...said: Say[]): never {
	for (const say of said) tell(say);
	throw new Stop();
}

export interface Asked {
	/** A folder for what is worked out. */
	out: string;
	keep: boolean;
	first: boolean;
	/** Key file. */
	identity: string | undefined;
}

/** Asked once: the same opens the last states and seals the new ones. */
let passphrase: string | undefined;
async function typed(question: 'ask' | 'askToOpen'): Promise<string> {
	if (passphrase !== undefined) return passphrase;
	const { nl, en } = publicationCommandWords;
	try {
		const again = question === 'ask' ? `${nl.askAgain}/ ${en.askAgain}` : undefined;
		return (passphrase = await askPassphrase([`${nl[question]}\n${en[question]}`, again]));
	} catch (error) {
		if (!(error instanceof UnusablePassphrase)) throw error;
		const { code } = error;
		return stop((words) => (code === 'empty' ? words.emptyPassphrase : words.differentPassphrases));
	}
}

function keyIn(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return stop((words) => words.noIdentity(file));
	}
}

/** What opens the states; null where nobody may be asked for it. */
async function secretFor(
	sealed: Uint8Array,
	{ programme }: Definitions,
	{ identity, keep }: Asked
): Promise<Secret | null> {
	if (identity !== undefined) return { kind: 'key', text: keyIn(identity) };
	if (statesSealedFor(sealed) === 'key') return null;
	if (programme.synthetic) return { kind: 'passphrase', text: demonstrationPassphrase(programme.id) };
	return keep ? { kind: 'passphrase', text: await typed('askToOpen') } : null;
}

/** @returns the states of the last publication, or why they cannot be used */
async function statesBefore(
	folder: string,
	definitions: Definitions,
	last: Publication,
	asked: Asked
): Promise<{ states: PublishedStates } | { reason: keyof PublicationCommandWords['states'] }> {
	const sealed = sealedStates(folder);
	if (!sealed) return { reason: 'missing' };
	try {
		const secret = await secretFor(sealed, definitions, asked);
		if (!secret) return { reason: statesSealedFor(sealed) === 'key' ? 'needs-key' : 'not-asked' };
		return { states: await openStates(sealed, secret, last) };
	} catch (error) {
		if (error instanceof UnusableStates) return { reason: error.code };
		throw error;
	}
}

async function lockFor({ programme, recipients }: Definitions): Promise<Lock> {
	const leaders = keysOf(recipients, 'leader');
	if (leaders.length > 0) return { recipients: leaders };
	// Everybody may know it: making it slow to guess would only make it slow to open.
	if (programme.synthetic) return { passphrase: demonstrationPassphrase(programme.id), workFactor: 10 };
	const own = await typed('ask');
	if (own.length < strongPassphrase) tell((words) => words.weakPassphrase);
	return { passphrase: own };
}

async function run(given: Asked): Promise<void> {
	const folder = programmeFolder();
	const definitions = readDefinitions(path.resolve('indicators'), folder);
	const { programme } = definitions;
	for (const { sequence, outcome } of mendPublications(folder))
		tell((words) => words.mended[outcome](sequence));
	const publications = readPublications(folder, programme.id);
	const last = publications.at(-1);
	if (given.keep && !last && !given.first) stop((words) => words.none);
	if (given.first && last) stop((words) => words.notFirst(publications.length));

	const known = last ? await statesBefore(folder, definitions, last, given) : null;
	if (known && 'reason' in known) {
		const { reason } = known;
		if (given.keep)
			stop(
				(words) => words.states[reason],
				(words) => words.cannotKeep
			);
		tell((words) => words.states[reason]);
		tell((words) => words.draftOnly);
	}
	const lock = given.keep ? await lockFor(definitions) : null;
	const saysSo =
		folder === demonstrationFolder() || existsSync(placeIn(folder, 'indicators', 'programme.yaml'));
	if (lock && programme.synthetic && !saysSo) tell((words) => words.inherited);

	const states = known && 'states' in known ? known.states : null;
	const made = today();
	const onRead = (count: number): void => {
		if (count === 0) return;
		for (const language of languages)
			process.stderr.write(`${unusableSentence('problems', { count: String(count) }, language)}\n`);
	};
	const next = await draftPublication(folder, { publications, states }, made, onRead, true);
	const put = (name: string, bytes: string | Uint8Array) => writeFileSync(path.join(given.out, name), bytes);
	if (next?.endedForFew) {
		if (lock)
			stop(
				(words) => words.endedForFew,
				(words) => words.cannotKeep
			);
		tell((words) => words.endedForFew);
	}
	if (lock) {
		if (!next)
			stop(
				(words) => words.nothing,
				(words) => words.cannotKeep
			);
		if (!next.states)
			stop(
				(words) => words.states['other-publication'],
				(words) => words.cannotKeep
			);
		put(statesName, await sealStates(next.states, lock));
		put(keptTablesName, next.tables());
		const { sequence, period } = next.publication.file;
		tell((words) => words.keeping(sequence, period, made));
	}
	if (next) put(builtFiles.publication, next.publication.text);
	put(builtFiles.about, JSON.stringify({ folder, kept: lock !== null } satisfies Built));
}

/** @returns false where it stopped, in words on standard error */
export async function workOut(given: Asked): Promise<boolean> {
	try {
		await run(given);
		return true;
	} catch (error) {
		// Definitions and folders say themselves what is wrong with them.
		if (!(error instanceof Stop))
			process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return false;
	}
}
