// The worker in which DuckDB-Wasm runs and is asked, one message each way; silence comes first, so that it is there when DuckDB starts.
import './quiet.ts';
import duckdbUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url&no-inline';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Columns } from './arrow-rows.ts';
import type { Attached, Outcome, Task } from './browser.ts';
import {
	beginFile,
	endFile,
	fillTable,
	writeInMemory,
	type MemoryFiles,
	type WritingOrder
} from './database-file.ts';
import { EngineError } from './engine-error.ts';
import { letGo } from './let-go.ts';
import { lockDown, noExtensions } from './lock-down.ts';
import { asker } from './statements.ts';
import { serve } from './worker.ts';
import { overhear, type Starting } from './worker-start.ts';

/** DuckDB's own script runs in this worker too: what it and its caller say to each other crosses no thread. */
class Line extends EventTarget implements Worker {
	onmessage = null;
	onmessageerror = null;
	onerror = null;
	/** DuckDB's own script, once it listens. */
	hear: (message: MessageEvent) => void = () => {};

	postMessage(message: unknown): void {
		this.hear(new MessageEvent('message', { data: message }));
	}
	terminate(): void {
		close();
	}
}

const line = new Line();
const database = new AsyncDuckDB(new VoidLogger(), line);
/** Asks the one file that is attached, or being written. */
let asking: ReturnType<typeof asker> | undefined;
/** A file that is written a table at a time. */
let writing: (MemoryFiles & { close: () => Promise<void> }) | undefined;
/** What DuckDB was compiled to. */
let compiled: WebAssembly.Module | null = null;
let hash = sha256.create();

serve<Task, Outcome, Starting>(
	async (task, { tell }) => {
		switch (task.about) {
			case 'ask':
				return task.hashed ? hashed(await ask(task)) : ask(task);
			case 'hash':
				return hashedSoFar();
			case 'write':
				return write(task.order);
			case 'end':
				return end();
			case 'begin':
				await begin(task.seed);
				break;
			case 'fill':
				await fillTable(task.table, written());
				if (typeof task.table.lines !== 'string') letGo(task.table.lines);
				break;
			case 'run':
				await written().run(task.sql);
				break;
			case 'start':
				compiled = await overhear(
					tell,
					() => start(task.module),
					task.compiled && (await handed(task.compiled))
				);
				break;
			case 'share':
				share(task.to);
				break;
			case 'attach':
				await attach(task);
		}
		return null;
	},
	// Of a copy every byte would be there twice.
	{ handOver: (answer) => (answer instanceof Uint8Array ? [answer.buffer] : bytesIn(answer)) }
);

/** An answer whose bytes went into the hash, and are gone. */
function hashed({ names, values }: Columns): Columns {
	const take = (cell: unknown): unknown => {
		if (!(cell instanceof Uint8Array)) return cell;
		hash.update(cell);
		return null;
	};
	const taken = { names, values: values.map((column) => column.map(take)) };
	for (const cell of values.flat()) if (cell instanceof Uint8Array) letGo(cell);
	return taken;
}

function hashedSoFar(): string {
	const text = bytesToHex(hash.digest());
	hash = sha256.create();
	return text;
}

/** What an answer holds bytes in; many cells may lie in one. */
function bytesIn(answer: Outcome): ArrayBufferLike[] {
	const cells =
		answer === null || typeof answer === 'string' || answer instanceof Uint8Array ? [] : answer.values.flat();
	return [...new Set(cells.flatMap((cell) => (cell instanceof Uint8Array ? [cell.buffer] : [])))];
}

/** For the next worker; a browser that lets no worker send it has that one compile it as well. */
function share(to: MessagePort): void {
	try {
		to.postMessage(compiled);
	} catch {
		to.postMessage(null);
	}
}

/** What another worker compiled; null where it does not come within a second, as from one that is busy. */
function handed(from: MessagePort): Promise<WebAssembly.Module | null> {
	return new Promise((resolve) => {
		const take = (module: unknown) => {
			from.close();
			resolve(module instanceof WebAssembly.Module ? module : null);
		};
		from.onmessage = ({ data }) => take(data);
		from.onmessageerror = () => take(null);
		setTimeout(take, 1000, null);
	});
}

async function start(module: string): Promise<void> {
	globalThis.postMessage = (message: unknown) =>
		line.dispatchEvent(new MessageEvent('message', { data: message }));
	// By its URL rather than bundled: its package says that it has no side effects, so a bundler would leave it out.
	await import(/* @vite-ignore */ duckdbUrl);
	const theirs = globalThis.onmessage;
	globalThis.onmessage = null;
	line.hear = (message) => void (theirs && Reflect.apply(theirs, globalThis, [message]));
	await database.instantiate(module);
}

/** Gives DuckDB the one file that it will answer from, and locks it down. */
async function attach({ file, alias }: Attached): Promise<void> {
	const name = `${alias}.duckdb`;
	try {
		await database.open({
			filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false }
		});
		if (typeof file === 'string') await database.registerFileURL(name, file, DuckDBDataProtocol.HTTP, false);
		else await database.registerFileBuffer(name, file);
		const connection = await database.connect();
		await connection.query(noExtensions);
		await connection.query(`ATTACH '${name}' AS ${alias} (READ_ONLY)`);
		await connection.query(`USE ${alias}`);
		await connection.query(lockDown([name]));
		asking = asker(connection);
	} catch (error) {
		throw new EngineError(typeof file === 'string' ? 'download' : 'damaged', String(error), error);
	}
}

const filesOf = (own: AsyncDuckDBConnection): MemoryFiles => ({
	run: (sql) => own.query(sql),
	put: (name, bytes) => database.registerFileBuffer(name, bytes),
	take: (name) => database.copyFileToBuffer(name),
	drop: (name) => database.dropFile(name)
});

/** The bytes of a file with these tables and nothing else. */
async function write(order: WritingOrder): Promise<Uint8Array<ArrayBuffer>> {
	await database.open({});
	const own = await database.connect();
	const bytes = await writeInMemory(order, filesOf(own));
	await own.close();
	return new Uint8Array(bytes);
}

async function begin(seed: Uint8Array): Promise<void> {
	await database.open({});
	const own = await database.connect();
	writing = { ...filesOf(own), close: () => own.close() };
	asking = asker(own);
	await beginFile(seed, writing);
}

async function end(): Promise<Uint8Array<ArrayBuffer>> {
	const own = written();
	const bytes = await endFile(own);
	await own.close();
	writing = asking = undefined;
	return new Uint8Array(bytes);
}

function written() {
	if (!writing) throw new Error('nothing is being written');
	return writing;
}

async function ask({ sql, params, once }: Extract<Task, { about: 'ask' }>): Promise<Columns> {
	try {
		if (!asking) throw new Error('nothing is attached');
		return await asking(sql, params, once);
	} catch (error) {
		const reason = String(error);
		throw new EngineError(
			/HTTP|XMLHttpRequest|network/i.test(reason) ? 'download' : 'question',
			reason,
			error
		);
	}
}
