// Files of tests that take longest, longest first, with seconds on one core: begun first, so that no core waits for another at the end.
/** @type {Record<string, number>} */
export const longest = {
	'tests/publications/second.test.ts': 90,
	'tests/report/attacked.test.ts': 40,
	'tests/subjects/compare/take-along/take-along.test.ts': 40,
	'tests/report/report-command.test.ts': 35,
	'tests/report/unseen.test.ts': 30,
	'tests/vault/commands.test.ts': 30,
	'tests/disclosure/publications.test.ts': 30,
	'tests/publications/flags.test.ts': 25,
	'tests/vault/judge.test.ts': 20,
	'tests/house/commands.test.ts': 20,
	'tests/report/frozen.test.ts': 20,
	'tests/report/revisions.test.ts': 20,
	'tests/subjects/households/answer/households.test.ts': 18,
	'tests/disclosure/attacked.test.ts': 18,
	'tests/disclosure/survey-choices.test.ts': 15,
	'tests/disclosure/withdrawn.test.ts': 15,
	'tests/subjects/compare/take-along/through-time.test.ts': 15,
	'tests/report/forged.test.ts': 14,
	'tests/house/half-kept.test.ts': 14,
	'tests/subjects/report/compose/compose.test.ts': 12,
	'tests/vault/seal.test.ts': 10
};
