// The data on this device as the page asks for them; a first delivery is laid on what this site has published.
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Language } from '../../../../domain/text.ts';
import { today } from '../../../../domain/today.ts';
import type { ProgrammeFiles } from '../../../../intake/delivery.ts';
import { localSetSentence } from '../../../../language/local-set.ts';
import { LocalSetError, openLocal, type Preview } from '../../../../local/local-set.ts';
import { usualLockMinutes, watchIdle, type IdleWatch } from '../../../../vault/idle.ts';
import { VaultError } from '../../../../vault/vault-error.ts';
import { householdsWords } from '../../../households/words/en.ts';
import { newVersion } from '../../../../live/new-version.svelte.ts';
import { acceptWords } from '../../words/accept.ts';
import { basis } from './basis.ts';
import { localSet, lookRefusal } from '../../../../live/local-set.svelte.ts';
import type { Site } from '../../../../ui/site.ts';
import { isOfLook, isSameLook, ofLookAlone, programmeIn } from './kept-look.ts';
import type { LocalPreview, LocalSeam } from './local-seam.ts';

const mappingPath = (name: string): string => `mappings/${name}.yaml`;
const mappingName = /^mappings\/(.+)\.ya?ml$/i;

async function published(): Promise<ProgrammeFiles> {
	const { published: names, mappings } = await basis();
	const files = await Promise.all(
		names.map(async (name): Promise<[string, Uint8Array]> => {
			const answer = await fetch(resolve('/gegevens/[file]', { file: name }));
			if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
			return [name, new Uint8Array(await answer.arrayBuffer())];
		})
	);
	const how = mappings.map(({ name, text }) => [mappingPath(name), new TextEncoder().encode(text)] as const);
	return new Map([...files, ...how]);
}

function refusedInWords({ code, retainUntil }: VaultError, language: Language): string {
	const { refusals, expired } = householdsWords[language];
	if (code === 'past-retention') return expired.text(retainUntil ?? '');
	const { failed, action } = refusals[code];
	return `${failed} ${action}`;
}

/** As of the vault. */
const lockMinutes = (): number =>
	(page.data as { site: Site }).site.programme.lock_minutes ?? usualLockMinutes;

let opening: Promise<LocalSeam> | null = null;

/** One for as long as the page lives: what is open in its memory stays so when a reader looks at another page and comes back. */
export function openOnDevice(): Promise<LocalSeam> {
	const attempt = (opening ??= open());
	attempt.catch(() => (opening = null));
	return attempt;
}

async function open(): Promise<LocalSeam> {
	const set = await openLocal({
		today,
		definitions: async () => {
			const { definitions, recipients } = await basis();
			return { ...definitions, recipients };
		},
		base: published
	});
	let last: (Preview & LocalPreview) | null = null;
	let watch: IdleWatch | null = null;
	set.subscribe(({ opened }) => {
		if (opened === (watch !== null)) return;
		watch?.end();
		const limit = lockMinutes() * 60_000;
		watch = opened ? watchIdle({ limit, onTick: () => {}, onIdle: () => void shut() }) : null;
	});
	const kept = async () => {
		await set.look(false);
		return set.state.files.some(({ path }) => path === 'areas.csv') ? set.files() : null;
	};
	localSet.keptBy(kept);
	/** Every page then shows what is kept here, or what is published where nothing is left. */
	const show = async () => {
		const files = await kept();
		if (files) void localSet.activate(files);
		else await localSet.deactivate();
	};
	const shut = (): Promise<void> => {
		set.shutRestricted();
		return show();
	};
	const shownAfter = async <Done>(work: Promise<Done>): Promise<Done> => {
		const done = await work;
		await show();
		return done;
	};
	/** Out of what is kept; a step that can be taken back. */
	const leave = async (without: string[]): Promise<void> => {
		await shownAfter(set.accept(await set.preview([], { without }), { files: [] }));
	};
	return {
		subscribe: (listener) => set.subscribe(listener),
		files: () => set.files(),
		companions: async () => {
			const files = await kept();
			const [areas, breaks] = ['areas.csv', 'breaks.csv'].map((path) => files?.get(path));
			const programme = files && programmeIn(files);
			return { ...(areas && { areas }), ...(breaks && { breaks }), ...(programme && { programme }) };
		},
		preview: async (parts, also = new Map()) => {
			const dressed = [...also.keys()].some(isOfLook);
			// One look takes the place of another, with all its files.
			const without = set.state.files
				.map(({ path }) => path)
				.filter((path) => dressed && isOfLook(path) && !also.has(path));
			const found = await set.preview(parts, { also, without });
			const dresses = dressed && !isSameLook(await set.files(), found.folder);
			return (last = {
				...found,
				dresses,
				lookRefusal: dresses ? await lookRefusal(found.folder) : null
			});
		},
		accept: (preview, facts) => {
			// Only what was looked at is accepted.
			if (last === null || preview !== last) throw new Error('another preview was made since');
			if (last.lookRefusal) throw new Error(last.lookRefusal.en);
			return shownAfter(set.accept(last, facts));
		},
		undo: () => shownAfter(set.undo()),
		mappings: async () =>
			[...(await set.files())].flatMap(([path, bytes]) => {
				const name = mappingName.exec(path)?.[1];
				return name === undefined ? [] : [{ name, text: new TextDecoder().decode(bytes) }];
			}),
		forgetMapping: async (name) => {
			const paths = set.state.files.map(({ path }) => path);
			const without = paths.filter((path) => mappingName.exec(path)?.[1] === name);
			await leave(without);
		},
		forgetLook: async () => leave(ofLookAlone(await set.files())),
		open: (secret) => shownAfter(set.openRestricted(secret)),
		shut,
		lockMinutes,
		backup: () => set.backup(),
		restore: (zip) => shownAfter(set.restore(zip)),
		forget: () => shownAfter(set.forget()),
		refusal: (error, language) => {
			if (error instanceof LocalSetError) return localSetSentence(error.code, error.facts, language);
			if (error instanceof VaultError) return refusedInWords(error, language);
			// A worker that is no longer there, a file that does not come.
			newVersion.ask();
			return acceptWords[language].failed(error instanceof Error ? error.message : String(error));
		}
	};
}
