// The LibreOffice of this machine with the settings of a Dutch one; where there is none, the reason why tests go without.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const office = ['soffice', 'libreoffice'].find(
	(one) => spawnSync(one, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
);
/** Whether it can open drawings: on Linux its parts are packages of their own. */
export const officeDraws =
	office !== undefined &&
	(process.platform !== 'linux' || spawnSync('lodraw', ['--version'], { timeout: 60_000 }).status === 0);
export const withoutDraw = 'not tried: LibreOffice Draw (lodraw) is not installed on this machine';
export const withoutOffice = 'not tried: LibreOffice (soffice) is not installed on this machine';

const dutch = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>`;

/**
 * Opens files and saves them in another form.
 * @param folder where the files stand; what is made comes to stand in `made` inside it
 * @param form as after `--convert-to`
 */
export function convert(folder: string, form: string, files: string[]): void {
	if (office === undefined) throw new Error(withoutOffice);
	const user = path.join(folder, 'profile/user');
	mkdirSync(user, { recursive: true });
	writeFileSync(path.join(user, 'registrymodifications.xcu'), dutch);
	execFileSync(
		office,
		[
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			'--convert-to',
			form,
			'--outdir',
			'made',
			...files
		],
		{ cwd: folder, stdio: 'ignore', timeout: 180_000 }
	);
}
