// The site as a page has it: with all areas where a link or a page asks for more than the few of many that it carries.
import { browser } from '$app/environment';
import { everyAreaKey, fetchEveryArea, withEveryArea } from '$lib/live/every-area.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, depends, route }) => {
	depends(everyAreaKey);
	if (!browser || !data.site.more) return data;
	const asked = location.search !== '' || /\/(huishoudens|bezoek)$/.test(route.id);
	// Without them the page still shows what it carries, and whoever asks later hears that it failed.
	if (asked) await fetchEveryArea(data.site.every).catch(() => undefined);
	return { ...data, site: withEveryArea(data.site, data.language) };
};
