// The address of a page from the name of its file, as the build writes it, a tab packs it and an open page asks for it.
// Plain JavaScript: scripts that Node runs as they are (scripts/site-files.mjs) read it too.

/**
 * @param {string} path of a page from the root of the site, also by the name of its file
 * @returns {string} its address from the root of the site: '', 'methode', 'en/vergelijk'
 */
export const addressOf = (path) =>
	path
		.replace(/(^|\/)index\.html$/, '$1')
		.replace(/\.html$/, '')
		.replace(/\/+$/, '');
