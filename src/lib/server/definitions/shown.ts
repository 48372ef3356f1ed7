// How a file is named where something is said of it.
import { path, workingFolder } from '../machine.ts';

/** From where the command runs, unless that is longer than its full path. */
export function shown(file: string): string {
	const relative = path.relative(workingFolder(), file);
	return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}
