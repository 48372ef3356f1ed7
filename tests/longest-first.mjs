// The order in which Vitest takes files of tests: the long ones first, then by name.
import path from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { longest } from './longest.mjs';

/** @typedef {import('vitest/node').TestSpecification} File */

/** @param {File} file */
const secondsOf = ({ moduleId, project }) =>
	longest[path.relative(project.config.root, moduleId).split(path.sep).join('/')] ?? 0;

export default class LongestFirst extends BaseSequencer {
	/** @override @param {File[]} files */
	async sort(files) {
		return files.sort(
			(one, other) => secondsOf(other) - secondsOf(one) || one.moduleId.localeCompare(other.moduleId)
		);
	}
}
