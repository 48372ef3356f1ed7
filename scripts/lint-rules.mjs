// The rules of lint that are ours alone, for Oxlint and for ESLint, which reads what is written in Svelte.

/** @typedef {import('estree').Node} Node */

/** The language leaves their last digit to whoever makes the engine; a square root and a square it does not. */
const engineOwn = [
	...['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'cbrt', 'sin', 'cos', 'tan'],
	...['asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'hypot']
];

/**
 * @param {string} message
 * @param {(say: (node: Node) => void) => import('eslint').Rule.RuleListener} listener
 * @returns {import('eslint').Rule.RuleModule}
 */
const rule = (message, listener) => ({
	meta: { type: 'problem', messages: { it: message } },
	create: (context) => listener((node) => context.report({ node, messageId: 'it' }))
});

/** @param {Node | null | undefined} node @param {string} name */
const isCalled = (node, name) => node?.type === 'Identifier' && node.name === name;

/** @param {Node} key @param {boolean} computed @param {string[]} names */
const isOneOf = (key, computed, names) =>
	key.type === 'Literal'
		? names.includes(String(key.value))
		: !computed && names.some((name) => isCalled(key, name));

/** Whether it is `of.name` or `of['name']`. @param {Node} node @param {string} of @param {string[]} names */
const isPartOf = (node, of, names) =>
	node.type === 'MemberExpression' &&
	isCalled(node.object, of) &&
	isOneOf(node.property, node.computed, names);

/**
 * Hears of what is read of it, `{ name } = of` too.
 * @param {string} of @param {string[]} names @param {(node: Node) => void} say
 * @returns {import('eslint').Rule.RuleListener}
 */
function readings(of, names, say) {
	/** @param {Node} pattern @param {Node | null | undefined} from */
	const takenApart = (pattern, from) => {
		if (pattern.type !== 'ObjectPattern' || !isCalled(from, of)) return;
		for (const one of pattern.properties)
			if (one.type === 'Property' && isOneOf(one.key, one.computed, names)) say(one);
	};
	return {
		MemberExpression: (node) => void (isPartOf(node, of, names) && say(node)),
		VariableDeclarator: ({ id, init }) => takenApart(id, init),
		AssignmentExpression: ({ left, right }) => takenApart(left, right)
	};
}

/** @param {Node} side */
const isTwo = (side) => side.type === 'Literal' && side.value === 2;

/** @type {import('eslint').ESLint.Plugin} */
export default {
	meta: { name: 'ours' },
	rules: {
		'no-random-uuid': rule('Over plain http there is none: use src/lib/domain/uuid.ts.', (say) =>
			readings('crypto', ['randomUUID'], say)
		),
		'no-other-environment': rule(
			'Set and put back each setting by itself: Vitest cannot take back what it set on another object.',
			(say) => ({
				AssignmentExpression: ({ left }) => void (isPartOf(left, 'process', ['env']) && say(left))
			})
		),
		// What is computed with these is computed again by another engine, and compared to the last digit.
		'no-digit-of-an-engine': rule(
			'Engines differ in its last digit: multiply, or use src/lib/numbers/elementary.ts.',
			(say) => ({
				...readings('Math', engineOwn, say),
				BinaryExpression(node) {
					if (node.operator === '**' && !isTwo(node.left) && !isTwo(node.right)) say(node);
				}
			})
		)
	}
};
