// How large DuckDB-Wasm is once unpacked: a packed download does not say so, and progress needs it.

/** Of duckdb-eh.wasm in the pinned version; a test holds it equal to the file. */
export const wasmBytes = 34242586;
