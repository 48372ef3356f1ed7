// The look of a delivery beside a programme that is kept with a look of its own: said in two places it would keep every page from being made.
import type { ProgrammeFiles } from '../../../../intake/delivery.ts';
import { themeSaidIn } from '../../../../intake/theme-said.ts';

const settings = 'theme/theme.yaml';

/** @param programme the programme.yaml that is kept @returns the look without what that says already in the same words; its pictures and letters may be others */
export function saidOnce(look: ProgrammeFiles, programme: Uint8Array | undefined): ProgrammeFiles {
	const text = new TextDecoder();
	const kept = programme && themeSaidIn(text.decode(programme));
	if (typeof kept !== 'string' || kept !== text.decode(look.get(settings))) return look;
	return new Map([...look].filter(([path]) => path !== settings));
}
