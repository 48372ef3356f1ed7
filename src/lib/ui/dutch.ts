// The texts on a page that the programme wrote in Dutch and of which there is no English: each says so where it stands.
import { getContext, setContext } from 'svelte';

type Dutch = () => readonly string[];
const key = Symbol('dutch');

/** For everything below this component. */
export const provideDutch = (texts: Dutch): Dutch => setContext(key, texts);
export const dutchHere = (): Dutch => getContext<Dutch | undefined>(key) ?? (() => []);
