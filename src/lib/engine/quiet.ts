// Keeps a worker off the console: DuckDB quotes the values that it trips over, and those may be of a household.
const kinds = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'assert', 'dir', 'table'] as const;
const silent = Object.fromEntries(kinds.map((kind) => [kind, () => {}]));
Object.assign(globalThis.console, silent);
