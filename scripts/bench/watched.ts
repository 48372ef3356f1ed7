// How long a process and all below it kept a processor busy, and how much memory the largest of them took; where the system tells (Linux).
import { readdirSync, readFileSync } from 'node:fs';

interface Status {
	parent: number;
	/** Of itself and of those that it waited for, in ticks of a hundredth of a second. */
	ticks: number;
}
function statusOf(id: string): Status | null {
	try {
		const text = readFileSync(`/proc/${id}/stat`, 'utf8');
		const fields = text
			.slice(text.lastIndexOf(')') + 2)
			.split(' ')
			.map(Number);
		const [own = 0, system = 0, waited = 0, waitedSystem = 0] = fields.slice(11, 15);
		return { parent: fields[1] ?? 0, ticks: own + system + waited + waitedSystem };
	} catch {
		return null;
	}
}
function highest(id: string): number {
	try {
		return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

export interface Watched {
	/** Milliseconds that it and all below it kept a processor busy; null where the system does not say. */
	busy: number | null;
	/** Bytes that the largest of them held at most; null where the system does not say. */
	memory: number | null;
}

/** Looks at a process and all below it until it ends. */
export function watch(first: number): { end: () => Watched } {
	let [ticks, memory] = [0, 0];
	const look = () => {
		const all = new Map<number, Status>();
		const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
		for (const id of ids) {
			const status = statusOf(id);
			if (status) all.set(Number(id), status);
		}
		const below = (id: number): boolean => {
			const parent = all.get(id)?.parent;
			return id === first || (parent !== undefined && parent > 1 && below(parent));
		};
		const own = [...all.keys()].filter(below);
		for (const id of own) memory = Math.max(memory, highest(String(id)));
		// Those that ended count with who waited for them.
		ticks = Math.max(
			ticks,
			own.reduce((sum, id) => sum + (all.get(id)?.ticks ?? 0), 0)
		);
	};
	const linux = process.platform === 'linux';
	const timer = setInterval(() => linux && look(), 50);
	return {
		end() {
			clearInterval(timer);
			return { busy: linux ? ticks * 10 : null, memory: linux ? memory : null };
		}
	};
}

/**
 * Looks at some processes alone until it ends, so seldom that it takes nothing from them.
 * @returns the bytes that the largest of them held at most; null where the system does not say
 */
export function watchMemory(ids: readonly number[]): { end: () => number | null } {
	let most = 0;
	const look = () => {
		for (const id of ids) most = Math.max(most, highest(String(id)));
	};
	const timer = setInterval(look, 200);
	return {
		end() {
			clearInterval(timer);
			look();
			return most || null;
		}
	};
}
