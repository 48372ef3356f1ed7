// Microsoft IIS: web.config for a site, with the policy, the types, clean addresses and packed files; it needs the module URL Rewrite 2.
import { rulesFor, usualCaching } from './headers.mjs';
import { lines, pattern } from './host-policy.mjs';

/** @param {string} text */
const escaped = (text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What IIS does not send at all unless it is told what it is. */
const types = {
	'.mjs': 'text/javascript; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.ics': 'text/calendar; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
	'.duckdb': 'application/octet-stream',
	'.age': 'application/octet-stream',
	'.br': 'application/octet-stream',
	'.gz': 'application/octet-stream'
};

/** @param {string} name of a header */
const variable = (name) => `RESPONSE_${name.replaceAll('-', '_')}`;

/**
 * One rule a header and path; the later one stands.
 * @param {string} name of the rule @param {string} header @param {string} value @param {string} conditions
 */
const outbound = (name, header, value, conditions = '') =>
	`                <rule name="${escaped(name)}">
                    <match serverVariable="${variable(header)}" pattern=".*" />${conditions}
                    <action type="Rewrite" value="${escaped(value)}" />
                </rule>`;

/** @param {string} input @param {string} wanted @param {string} [more] */
const condition = (input, wanted, more = '') =>
	`
                    <conditions>
                        <add input="${input}" pattern="${escaped(wanted)}" />${more}
                    </conditions>`;

/** Of what a reader takes. @param {string} packing */
const takes = (packing) => `(^|[,\\s])${packing}(?!\\s*;\\s*q=0(\\.0*)?(\\s|,|$))`;

/** @param {readonly string[]} embed */
function policy(embed) {
	return rulesFor(embed).flatMap((rule) => {
		const everywhere = rule.path === '/*';
		// A miss may be filled by the next version. Of the path alone: what is asked of a page must not choose its policy.
		const there = `
                        <add input="{RESPONSE_STATUS}" pattern="^[23]" />`;
		const where = everywhere ? '' : condition('{PATH_INFO}', pattern(rule), there);
		const usual = everywhere
			? [outbound(`${rule.path} Cache-Control`, 'Cache-Control', usualCaching, where)]
			: [];
		return [...usual, ...lines(rule, (name, value) => outbound(`${rule.path} ${name}`, name, value, where))];
	});
}

/** A packed form stands beside the file: it is sent in its place, under the type of the file. */
const packings = /** @type {const} */ ([
	['br', 'br'],
	['gzip', 'gz']
]);

function packedInbound() {
	return packings
		.map(
			([name, suffix]) => `                <rule name="packed as ${name}" stopProcessing="true">
                    <match url="^(.+)$" />
                    <conditions>
                        <add input="{HTTP_ACCEPT_ENCODING}" pattern="${takes(name)}" />
                        <add input="{REQUEST_FILENAME}.${suffix}" matchType="IsFile" />
                        <add input="{HTTP_RANGE}" pattern=".+" negate="true" />
                    </conditions>
                    <action type="Rewrite" url="{R:1}.${suffix}" />
                </rule>`
		)
		.join('\n');
}

function packedOutbound() {
	const said = packings.map(([name, suffix]) =>
		outbound(`${name} says so`, 'Content-Encoding', name, condition('{REQUEST_FILENAME}', `\\.${suffix}$`))
	);
	const typed = Object.entries(types)
		.filter(([ending]) => !/\.(br|gz)/.test(ending))
		.map(([ending, type]) =>
			outbound(
				`type of a packed ${ending}`,
				'Content-Type',
				type,
				condition('{REQUEST_FILENAME}', `\\${ending}\\.(br|gz)$`)
			)
		);
	return [...said, ...typed, outbound('depends on the reader', 'Vary', 'Accept-Encoding')];
}

/** @param {readonly string[]} [embed] sites that may frame the charts */
export const webConfig = (embed = []) => `<?xml version="1.0" encoding="utf-8"?>
<!-- Wijkladder on Microsoft IIS. Written by scripts/serve/iis.mjs. Install the module URL Rewrite 2 first; without it IIS answers 500.19. -->
<configuration>
    <system.webServer>
        <directoryBrowse enabled="false" />
        <defaultDocument enabled="true">
            <files>
                <clear />
                <add value="index.html" />
            </files>
        </defaultDocument>
        <!-- Packed beforehand. -->
        <urlCompression doStaticCompression="false" doDynamicCompression="false" />
        <staticContent>
${Object.entries(types)
	.map(
		([ending, type]) => `            <remove fileExtension="${ending}" />
            <mimeMap fileExtension="${ending}" mimeType="${type}" />`
	)
	.join('\n')}
        </staticContent>
        <httpErrors errorMode="Custom">
            <remove statusCode="404" />
            <error statusCode="404" path="404.html" responseMode="File" />
        </httpErrors>
        <rewrite>
            <rules>
                <rule name="hidden" stopProcessing="true">
                    <match url="(^|/)(\\.|(_headers|nginx\\.conf|Caddyfile)$)" />
                    <action type="CustomResponse" statusCode="404" statusReason="Not Found" />
                </rule>
                <rule name="no slash at the end" stopProcessing="true">
                    <match url="^([^/].*)/$" />
                    <action type="Redirect" url="{R:1}" redirectType="Permanent" />
                </rule>
                <rule name="the first page">
                    <match url="^$" />
                    <action type="Rewrite" url="index.html" />
                </rule>
                <rule name="clean addresses, packed as br" stopProcessing="true">
                    <match url="^(.+)$" />
                    <conditions>
                        <add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />
                        <add input="{REQUEST_FILENAME}.html.br" matchType="IsFile" />
                        <add input="{HTTP_ACCEPT_ENCODING}" pattern="${takes('br')}" />
                    </conditions>
                    <action type="Rewrite" url="{R:1}.html.br" />
                </rule>
                <rule name="clean addresses" stopProcessing="true">
                    <match url="^(.+)$" />
                    <conditions>
                        <add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />
                        <add input="{REQUEST_FILENAME}.html" matchType="IsFile" />
                    </conditions>
                    <action type="Rewrite" url="{R:1}.html" />
                </rule>
${packedInbound()}
            </rules>
            <outboundRules>
${[...policy(embed), ...packedOutbound()].join('\n')}
            </outboundRules>
        </rewrite>
    </system.webServer>
</configuration>
`;
