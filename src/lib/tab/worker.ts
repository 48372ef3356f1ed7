// The worker in which the site is made of a programme folder's files: opened once, then asked page by page, or made as a whole. scripts/programs.mjs
// bundles it.
import { places } from 'wijkladder:duckdb';
import {
	hiddenInSite,
	judgeStandingLook,
	openSite,
	refusalOf,
	siteAnswers
} from 'wijkladder:programs/opening.js';
import type { Answers } from '../domain/consequence.ts';
import { once } from '../domain/once.ts';
import '../engine/quiet.ts';
import { wasmIsAt, wasmStandsBy } from '../engine/wasm.ts';
import { serve } from '../engine/worker.ts';
import { UnreadableFile } from '../intake/unreadable-file.ts';
import { LocalSetError } from '../local/local-error.ts';
import '../vault/plain-http.ts';
import type { OpenedSite, Refusal } from '../server/opening.ts';
import type { Base } from '../server/base.ts';
import { finishedZip, standing, type Finished, type Origin, type Standing } from './kept-zip.ts';
import { secretsMade, standOn } from './machine.ts';
import { MakingError, type MakingProgress } from './make-site.ts';
import {
	dropWhatWasBegun,
	fileInZip,
	forgetPublishing,
	identityOf,
	programmeOf,
	publish,
	type GivenFiles
} from './publishing.ts';
import { addresses, answer, dataOf, type Answer } from './site.ts';

export type Task =
	| {
			about: 'open';
			files: ReadonlyMap<string, Uint8Array>;
			/** From the root of a repository; it stands in what is said of a file. */
			folder: string;
			base: Base;
	  }
	/** Whether a site can wear the look of these files. */
	| { about: 'judge-look'; files: ReadonlyMap<string, Uint8Array>; folder: string; base: Base }
	| { about: 'addresses' }
	| { about: 'answers' }
	| { about: 'ask'; address: string; data: boolean }
	| { about: 'publish'; given: GivenFiles; origin: Origin; base: Base; version: string }
	| { about: 'standing' }
	| { about: 'look'; file: string }
	| { about: 'zip' }
	/** begun: what is not finished; all: the finished site too. */
	| { about: 'drop'; what: 'begun' | 'all' };

export type Result =
	| { about: 'opened'; site: OpenedSite }
	| { about: 'refused'; refusal: Refusal }
	| { about: 'judged' }
	| { about: 'answers'; answers: Answers }
	| { about: 'addresses'; pages: string[]; files: string[] }
	| { about: 'answer'; answer: Answer | null }
	/** null: another window is at it. */
	| { about: 'published'; finished: Finished | null; secrets: [name: string, text: string][] }
	| { about: 'standing'; standing: Standing }
	| { about: 'file'; bytes: Uint8Array<ArrayBuffer> | null };

/** read: definitions and files are read, checked and protected; write: the published tables are written. */
export interface OpeningProgress {
	phase: 'read' | 'write';
}
export type Progress = OpeningProgress | MakingProgress;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

const at = (place: string): string => new URL(place, import.meta.url).href;
const module = at(places.module);

function standsOn(files: ReadonlyMap<string, Uint8Array>, folder: string, base: Base): void {
	const compiled = once(() => WebAssembly.compileStreaming(fetch(module)));
	wasmIsAt({ module, script: at(places.script), worker: at(places.worker), compiled });
	// It starts while the files are read.
	wasmStandsBy(1);
	filesStand(files, folder, base);
}

function filesStand(files: ReadonlyMap<string, Uint8Array>, folder: string, base: Base): void {
	standOn({
		files: new Map([
			...Object.entries(base.files).map(([name, text]) => [`/indicators/${name}`, bytesOf(text)] as const),
			...[...files].map(([name, bytes]) => [`/${folder}/${name}`, bytes] as const)
		]),
		folder: `/${folder}`,
		software: base.software,
		demonstration: base.demonstration
	});
}

/** What was dropped is no folder that anything can be made of. */
const unreadable = (error: UnreadableFile): Refusal => ({
	code: 'unreadable',
	words: null,
	message: error.reason
});

type Tell = (progress: Progress) => void;
async function published(task: Extract<Task, { about: 'publish' }>, tell: Tell): Promise<Result> {
	const { base, version, origin } = task;
	tell({ phase: 'read' });
	try {
		const files = await programmeOf(task.given);
		const identity = identityOf(files, version);
		// The demonstration's own files are the demonstration, as for the command: its families were invented.
		const own = identity.inputs === base.demonstration.sha256;
		standsOn(files, own ? base.demonstration.folder : 'programma', base);
		const site = await openSite(() => tell({ phase: 'write' }));
		const opened = { site, hidden: await hiddenInSite() };
		const root = new URL('../../../', import.meta.url);
		const finished = await publish(opened, identity, { origin, root }, tell);
		return { about: 'published', finished, secrets: secretsMade() };
	} catch (error) {
		// Of these the page knows the words by their code.
		if (error instanceof MakingError || error instanceof LocalSetError) throw error;
		const refusal = error instanceof UnreadableFile ? unreadable(error) : refusalOf(error);
		return { about: 'refused', refusal };
	}
}

async function opened(task: Extract<Task, { about: 'open' }>, tell: Tell): Promise<Result> {
	tell({ phase: 'read' });
	standsOn(task.files, task.folder, task.base);
	try {
		return { about: 'opened', site: await openSite(() => tell({ phase: 'write' })) };
	} catch (error) {
		return { about: 'refused', refusal: refusalOf(error) };
	}
}

function judged({ files, folder, base }: Extract<Task, { about: 'judge-look' }>): Result {
	filesStand(files, folder, base);
	try {
		judgeStandingLook();
		return { about: 'judged' };
	} catch (error) {
		return { about: 'refused', refusal: refusalOf(error) };
	}
}

async function perform(task: Task, tell: Tell): Promise<Result> {
	switch (task.about) {
		case 'open':
			return opened(task, tell);
		case 'publish':
			return published(task, tell);
		case 'judge-look':
			return judged(task);
		case 'addresses':
			return { about: 'addresses', ...(await addresses()) };
		case 'answers':
			return { about: 'answers', answers: await siteAnswers() };
		case 'ask': {
			const { address, data } = task;
			return { about: 'answer', answer: await answer(data ? dataOf(address) : address) };
		}
		case 'look':
			return { about: 'file', bytes: await fileInZip(task.file) };
		case 'zip': {
			const found = await finishedZip();
			return { about: 'file', bytes: found && new Uint8Array(found.bytes) };
		}
		case 'drop':
			await (task.what === 'all' ? forgetPublishing() : dropWhatWasBegun());
			return { about: 'standing', standing: await standing() };
		case 'standing':
			return { about: 'standing', standing: await standing() };
	}
}

serve<Task, Result, Progress>((task, { tell }) => perform(task, tell), {
	handOver: (result) => {
		if (result.about === 'answer' && result.answer) return [result.answer.bytes.buffer];
		return result.about === 'file' && result.bytes ? [result.bytes.buffer] : [];
	}
});
