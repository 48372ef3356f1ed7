// A command of scripts/ as its bundle, for Node: the process that a person starts, without looking whether its sources changed.
import path from 'node:path';

/** What Node is to be given; the words for the command itself come after. */
export function command(script: string): string[] {
	const bundles = process.env.WIJKLADDER_COMMANDS;
	if (bundles === undefined) throw new Error('the commands were not bundled: tests/bundle-commands.ts');
	return [path.join(bundles, `${script}.js`)];
}
