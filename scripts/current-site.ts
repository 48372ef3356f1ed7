// The built site as it stands now, for whoever measures it or proves something of it.
import { mend, placeOf } from './beside.mjs';
import { build } from './build.mjs';
import { buildFolder, isCurrent } from './inputs.mjs';

/**
 * Builds it where anything changed since.
 * @returns its folder @throws where it cannot be built; the reason then stands on standard error
 */
export async function currentSite(): Promise<string> {
	const site = buildFolder();
	mend(placeOf(site));
	if (!isCurrent(site) && !(await build())) throw new Error('no site was built');
	return site;
}
