// Every file that a build brings for whoever hosts it, by its name in the build.
import { caddyHeaders, fill, htaccess, nginxHeaders, nginxMaps, underscoreHeaders } from './host-policy.mjs';
import { webConfig } from './iis.mjs';

/**
 * @param {{ nginx: string, caddy: string }} templates what stands in docs/hosting
 * @param {readonly string[]} [embed] sites that may frame the charts
 * @returns {Record<string, string>}
 */
export const hostFiles = ({ nginx, caddy }, embed = []) => ({
	_headers: underscoreHeaders(embed),
	'.htaccess': htaccess(embed),
	'web.config': webConfig(embed),
	'nginx.conf': fill(nginx, [nginxMaps(embed), nginxHeaders()]),
	Caddyfile: fill(caddy, [caddyHeaders(embed)])
});

/** The sites that a build lets frame its charts, as its `_headers` says. @param {string} headers @returns {string[]} */
export const embedIn = (headers) =>
	/^\/embed\/\*\n\s+Content-Security-Policy: frame-ancestors (.*)$/m.exec(headers)?.[1]?.split(' ') ?? [];
