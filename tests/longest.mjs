// Files of tests that take longest, longest first, with seconds on one of two busy cores: begun first, so that no core waits for another at the end.
/** @type {Record<string, number>} */
export const longest = {
	'tests/publications/second.test.ts': 133,
	'tests/report/attacked.test.ts': 82,
	'tests/server/consequences.test.ts': 59,
	'tests/subjects/compare/take-along/take-along.test.ts': 54,
	'tests/vault/commands.test.ts': 38,
	'tests/vault/judge.test.ts': 35,
	'tests/report/frozen.test.ts': 31,
	'tests/report/unseen.test.ts': 29,
	'tests/disclosure/publications.test.ts': 28,
	'tests/subjects/households/answer/households.test.ts': 26,
	'tests/subjects/report/compose/compose.test.ts': 22,
	'tests/subjects/compare/take-along/through-time.test.ts': 21,
	'tests/report/report-command.test.ts': 21,
	'tests/publications/flags.test.ts': 20,
	'tests/house/commands.test.ts': 20,
	'tests/report/revisions.test.ts': 18,
	'tests/server/definitions/definitions.test.ts': 17,
	'tests/house/half-kept.test.ts': 17,
	'tests/disclosure/survey-choices.test.ts': 17,
	'tests/disclosure/attacked.test.ts': 17,
	'tests/house/help.test.ts': 13,
	'tests/queries/recount.test.ts': 11,
	'tests/vault/visits/merge-command.test.ts': 10,
	'tests/vault/rights/command.test.ts': 10,
	'tests/report/forged.test.ts': 10
};
