// One Vite configuration for the site and for Vitest.
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['data', 'indicators'] } },
	build: { target: 'es2022', assetsInlineLimit: 0, cssCodeSplit: true },
	worker: { format: 'es' },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
