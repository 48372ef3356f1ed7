// Saves what a page may take along as one zip; what makes it is fetched when it is asked for: most readers never do.

interface Making<Taken> {
	takeAlong: (taken: Taken & { scripts: { r: string; python: string } }) => Uint8Array;
	takeAlongName: (taken: Taken) => string;
}
interface Text {
	default: string;
}

/**
 * What a button does.
 * @param fetch what makes the file, and the scripts that go into it
 * @returns saves the file, and tells its name
 */
export const savesZip =
	<Taken>(taken: Taken, fetch: () => Promise<[making: Making<Taken>, r: Text, python: Text]>) =>
	async (): Promise<string> => {
		const [[{ takeAlong, takeAlongName }, r, python], { saveBytes }] = await Promise.all([
			fetch(),
			import('./download.ts')
		]);
		const name = takeAlongName(taken);
		const scripts = { r: r.default, python: python.default };
		saveBytes(name, 'application/zip', takeAlong({ ...taken, scripts }));
		return name;
	};
