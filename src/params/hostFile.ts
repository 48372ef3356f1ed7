// The files that a build brings for whoever hosts it.
export const match = (param: string): boolean =>
	['_headers', '.htaccess', 'web.config', 'nginx.conf', 'Caddyfile'].includes(param);
