// Gets a passphrase from whoever runs a command: typed twice without showing it, or from standard input.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { settled } from '../src/lib/vault/decrypt.ts';

/** The answers differ, or there is none. */
export class UnusablePassphrase extends Error {
	readonly code: 'empty' | 'different';

	constructor(code: 'empty' | 'different') {
		super(code);
		this.code = code;
	}
}

/**
 * The passphrase as it was typed, without its line end. Piped input may say it once, or twice as a person would.
 * @param questions shown on standard error at a terminal: the first time, and again where it is a new one
 * @throws UnusablePassphrase
 */
export async function askPassphrase(questions: readonly [string, string?]): Promise<string> {
	const [first = '', again] = process.stdin.isTTY
		? await typed(questions.filter((one) => one !== undefined))
		: await piped();
	if (settled(first) === '') throw new UnusablePassphrase('empty');
	if (again !== undefined && again !== '' && settled(again) !== settled(first))
		throw new UnusablePassphrase('different');
	return first;
}

async function piped(): Promise<string[]> {
	const parts: Buffer[] = [];
	for await (const part of process.stdin) parts.push(Buffer.from(part));
	return Buffer.concat(parts).toString('utf8').split(/\r?\n/).slice(0, 2);
}

async function typed(questions: readonly string[]): Promise<string[]> {
	// The terminal itself must not echo, and what readline would echo goes nowhere.
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
	const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
	lines.on('SIGINT', () => process.exit(130));
	try {
		const answers: string[] = [];
		for (const question of questions) {
			process.stderr.write(question);
			const answer = await lines.question('');
			process.stderr.write('\n');
			answers.push(answer);
			if (answer === '') break;
		}
		// At a terminal an empty second answer is a different one.
		if (answers.length === 2 && answers[1] === '') throw new UnusablePassphrase('different');
		return answers;
	} finally {
		lines.close();
	}
}
