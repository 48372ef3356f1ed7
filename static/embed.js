// Tells the site that frames this chart how high it is, each time that changes; a site that may not frame it hears nothing.
(() => {
	const script = document.currentScript;
	const place = script?.getAttribute('data-origins') ?? '';
	const around = location.ancestorOrigins?.[0];
	// Where a browser does not say who frames it, only the one that is meant is handed the message.
	const told = place.split(' ').filter((one) => one !== '' && (around === undefined || one === around));
	if (parent === self || told.length === 0) return;
	const chart = document.querySelector('[data-embed]');
	if (!chart) return;
	const tell = () => {
		const height = Math.ceil(chart.getBoundingClientRect().bottom + scrollY);
		for (const origin of told)
			parent.postMessage({ about: 'wijkladder-height', page: location.pathname, height }, origin);
	};
	new ResizeObserver(tell).observe(chart);
})();
