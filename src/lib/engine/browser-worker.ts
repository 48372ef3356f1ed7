// The worker in which DuckDB-Wasm runs; the reporting comes first, so that it is there when DuckDB starts.
import { ready } from './worker-reporting.ts';
import duckdbUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url&no-inline';

// By its URL rather than bundled: its package says that it has no side effects, so a bundler would leave it out.
void import(/* @vite-ignore */ duckdbUrl).then(ready);
