// The worker in which DuckDB-Wasm runs; silence and reporting come first, so that they are there when DuckDB starts.
import './quiet.ts';
import { ready } from './worker-reporting.ts';
import duckdbUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url&no-inline';

// By its URL rather than bundled: its package says that it has no side effects, so a bundler would leave it out.
void import(/* @vite-ignore */ duckdbUrl).then(ready);
