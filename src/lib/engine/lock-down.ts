// The lock-down: after it, DuckDB reads no file, installs nothing, and cannot be told otherwise.

/** Before loading: nothing is ever fetched from the extension host. */
export const noExtensions = `SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET allow_community_extensions = false;`;

/**
 * After loading, in this order: the paths that stay readable, everything else shut, and the key thrown away.
 * @param paths files that an attached database still has to be read from
 */
export function lockDown(paths: readonly string[] = []): string {
	const list = paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ');
	return `SET allowed_paths = [${list}];
SET enable_external_access = false;
SET lock_configuration = true;`;
}
