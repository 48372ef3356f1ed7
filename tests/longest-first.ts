// The order in which Vitest takes files of tests: the long ones first, then by name.
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longest } from './longest.mjs';

const secondsOf = ({ moduleId, project }: TestSpecification): number =>
	longest[path.relative(project.config.root, moduleId).split(path.sep).join('/')] ?? 0;

export default class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return files.sort(
			(one, other) => secondsOf(other) - secondsOf(one) || one.moduleId.localeCompare(other.moduleId)
		);
	}
}
