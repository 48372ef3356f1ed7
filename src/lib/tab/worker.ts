// The worker in which the site is made of a programme folder's files: opened once, then asked page by page. scripts/programs.mjs bundles it.
import { places } from 'wijkladder:duckdb';
import { openSite, refusalOf, siteAnswers } from 'wijkladder:programs/opening.js';
import type { Answers } from '../domain/consequence.ts';
import '../engine/quiet.ts';
import { wasmIsAt, wasmStandsBy } from '../engine/wasm.ts';
import { serve } from '../engine/worker.ts';
import type { OpenedSite, Refusal } from '../server/opening.ts';
import type { Base } from '../server/base.ts';
import { standOn } from './machine.ts';
import { addresses, answer, dataOf, type Answer } from './site.ts';

export type Task =
	| {
			about: 'open';
			files: ReadonlyMap<string, Uint8Array>;
			/** From the root of a repository; it stands in what is said of a file. */
			folder: string;
			base: Base;
	  }
	| { about: 'addresses' }
	| { about: 'answers' }
	| { about: 'ask'; address: string; data: boolean };

export type Result =
	| { about: 'opened'; site: OpenedSite }
	| { about: 'refused'; refusal: Refusal }
	| { about: 'answers'; answers: Answers }
	| { about: 'addresses'; pages: string[]; files: string[] }
	| { about: 'answer'; answer: Answer | null };

/** read: definitions and files are read, checked and protected; write: the published tables are written. */
export interface Progress {
	phase: 'read' | 'write';
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

serve<Task, Result, Progress>(
	async (task, { tell }) => {
		if (task.about === 'addresses') return { about: 'addresses', ...(await addresses()) };
		if (task.about === 'answers') return { about: 'answers', answers: await siteAnswers() };
		if (task.about === 'ask') {
			const { address, data } = task;
			return { about: 'answer', answer: await answer(data ? dataOf(address) : address) };
		}
		const { files, folder, base } = task;
		tell({ phase: 'read' });
		wasmIsAt({
			module: new URL(places.module, import.meta.url).href,
			worker: new URL(places.worker, import.meta.url).href
		});
		// One for the tables, one for the file that is published: they start while the files are read.
		wasmStandsBy(2);
		standOn({
			files: new Map([
				...Object.entries(base.files).map(([name, text]) => [`/indicators/${name}`, bytesOf(text)] as const),
				...[...files].map(([name, bytes]) => [`/${folder}/${name}`, bytes] as const)
			]),
			folder: `/${folder}`,
			software: base.software,
			demonstration: base.demonstration
		});
		try {
			const site = await openSite(() => {
				tell({ phase: 'write' });
			});
			return { about: 'opened', site };
		} catch (error) {
			return { about: 'refused', refusal: refusalOf(error) };
		}
	},
	{
		handOver: (result) => (result.about === 'answer' && result.answer ? [result.answer.bytes.buffer] : [])
	}
);
