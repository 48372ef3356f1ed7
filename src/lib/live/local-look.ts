// The look of a local set, worn by the pages of this window: its colours, letters and mark, of which nothing lies on this host. The policy of the
// pages stays: style sheets and typefaces of a script's own making are no request, and a picture may stand in its address.
import { inBase64 } from '../domain/bytes-as-text.ts';
import type { Look, Mark } from '../domain/theme.ts';
import type { Tab } from '../tab/open-tab.ts';

export interface Worn {
	/** Its picture in its address; absent where the set has none. */
	mark: Mark | undefined;
	/** Once what was worn before has ended: that gives the host its look back. */
	begin: () => void;
	/** Pages look as their host has them look again. */
	end: () => void;
}

/** Its style sheet names them by an address that nothing answers. */
const faces = /@font-face\{[^}]*\}/g;
const ofHost = 'link[rel="stylesheet"][href*="thema/stijl-"]';

const inAddress = ({ bytes, type }: { bytes: Uint8Array; type: string }): string =>
	`data:${type};base64,${inBase64(bytes)}`;

async function lettersOf({ letters }: Look, bytes: Uint8Array | undefined): Promise<FontFace | null> {
	if (!letters || !bytes) return null;
	const { family, weight } = letters;
	return new FontFace(family, new Uint8Array(bytes), { weight }).load().catch(() => null);
}

/** Fetches all that it takes. @returns null where the set has no look of its own, and the host's stands */
export async function toWear({ site, file }: Pick<Tab, 'site' | 'file'>): Promise<Worn | null> {
	const { look } = site;
	if (!look) return null;
	const read = (name: string | undefined) => (name === undefined ? null : file(`/${name}`));
	const style = await read(look.style ?? undefined);
	const picture = await read(look.mark?.file);
	const face = await lettersOf(look, (await read(look.letters?.file))?.bytes);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(style ? new TextDecoder().decode(style.bytes).replace(faces, '') : '');
	const hosts = [...document.querySelectorAll<HTMLLinkElement>(ofHost)];
	return {
		mark: look.mark && picture ? { ...look.mark, file: inAddress(picture) } : undefined,
		begin: () => {
			for (const one of hosts) one.disabled = true;
			if (face) document.fonts.add(face);
			document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		},
		end: () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
			if (face) document.fonts.delete(face);
			for (const one of hosts) one.disabled = false;
		}
	};
}
