// JSON after RFC 8785 (JCS): equal values are equal bytes in every language that writes it, so that a hash can name them.

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function scalar(value: unknown): string {
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError(`${value} is no number that JSON can hold`);
	// Half a character has no UTF-8.
	if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
		throw new RangeError('a text that is not whole Unicode');
	// The numbers and escapes of RFC 8785 are those of ECMAScript.
	const written = JSON.stringify(value) as string | undefined;
	if (written === undefined) throw new TypeError(`${typeof value} cannot be written as JSON`);
	return written;
}

/**
 * Without white space or line end; keys by UTF-16 code unit. A key that is undefined is not there.
 * @throws RangeError on NaN, infinities and half characters; TypeError on what JSON does not know
 */
export function canonicalJson(value: unknown): string {
	if (!isObject(value)) return scalar(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${scalar(key)}:${canonicalJson(member)}`);
	return `{${members.join(',')}}`;
}
