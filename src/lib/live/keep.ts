// Read once a page is used, or at rest on a good line: from then on the site is kept for use without a network.
import { offline } from './offline.svelte.ts';

offline.begin();
