// The sheet that goes with a zip names, in both languages, every file for a web server that is in it, and the container of docs/hosting.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hostFiles } from '../../../scripts/serve/hosts.mjs';
import { languages } from '../../../src/lib/domain/text.ts';
import { webSpaceWords } from '../../../src/lib/subjects/data/words/web-space.ts';

const written = Object.keys(hostFiles({ nginx: '', caddy: '' }));

it.each(languages)('every host file has a line (%s)', (language) => {
	const said = webSpaceWords[language].servers.join('\n');
	for (const name of [...written, 'docs/hosting/Containerfile']) expect(said).toContain(name);
	for (const name of ['SharePoint', 'IIS']) expect(said).toContain(name);
	expect(existsSync('docs/hosting/Containerfile')).toBe(true);
});
