// Asks what the pages of one folder after another say, of a process that stays: starting one and warming it up took longer than the answer.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Answers } from '../../src/lib/domain/consequence.ts';
import { command } from '../../tests/command.ts';
import { statementsOf, type Pages, type Statements } from '../../tests/subjects/data/statements.ts';
import { root } from '../sources.mjs';

export interface SaidIn {
	pages: Pages;
	statements: Statements;
	answers: Answers;
}

/** So many folders before a new process takes over: each keeps the tables of all that it opened. */
const foldersEach = 25;

export class Sayer {
	#process: ChildProcessWithoutNullStreams | null = null;
	#lines: AsyncIterator<string> | null = null;
	#asked = 0;

	/** @returns what the pages of a folder say; null where no site can be made of it. One question at a time. */
	async ask(folder: string): Promise<SaidIn | null> {
		if (this.#asked++ % foldersEach === 0) this.close();
		this.#process ??= spawn(process.execPath, command('prove/pages-said'), { cwd: root });
		// Why no site can be made of a folder is not asked here.
		this.#process.stderr.resume();
		this.#lines ??= createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
		this.#process.stdin.write(`${folder}\n`);
		const { value, done } = await this.#lines.next();
		if (done === true) throw new Error(`pages-said ended before it spoke of ${folder}`);
		const said = JSON.parse(value) as Omit<SaidIn, 'statements'> | null;
		return said && { ...said, statements: statementsOf(said.pages) };
	}

	close(): void {
		this.#process?.stdin.end();
		[this.#process, this.#lines] = [null, null];
	}
}
