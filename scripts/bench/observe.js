// Runs inside the page before its own scripts: notes when the first chart is visible, and what the browser says of itself.
// Plain JavaScript, because a compiler would put names of its own into it that the page does not know.

const observed = {
	/** @type {number | null} milliseconds since the navigation began, or null as long as it has not happened */
	firstChart: null,
	/** @type {number | null} */
	firstContentfulPaint: null,
	/** @type {number | null} */
	largestContentfulPaint: null,
	/** Sum of what tasks lasted beyond 50 ms, in milliseconds. */
	blocking: 0,
	/** Milliseconds; 0 where none lasted 50. */
	longestTask: 0,
	/** Cumulative layout shift, without shifts that follow input. */
	layoutShift: 0
};
Object.assign(window, { observed });

/** @param {string} type @param {(entry: PerformanceEntry) => void} read */
function watch(type, read) {
	new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true });
}
watch('paint', (entry) => {
	if (entry.name === 'first-contentful-paint') observed.firstContentfulPaint = entry.startTime;
});
watch('largest-contentful-paint', (entry) => {
	observed.largestContentfulPaint = entry.startTime;
});
watch('longtask', (entry) => {
	observed.blocking += Math.max(0, entry.duration - 50);
	observed.longestTask = Math.max(observed.longestTask, entry.duration);
});
watch('layout-shift', (entry) => {
	if ('hadRecentInput' in entry && 'value' in entry && !entry.hadRecentInput) {
		observed.layoutShift += Number(entry.value);
	}
});

/** @param {Element} svg */
function isDrawn(svg) {
	const mark = svg.querySelector('circle, path, rect, line, polyline, polygon');
	const box = svg.getBoundingClientRect();
	return mark !== null && box.width > 0 && box.height > 0 && svg.checkVisibility();
}

function look() {
	if (![...document.querySelectorAll('[data-indicator] svg')].some(isDrawn)) {
		requestAnimationFrame(look);
		return;
	}
	// Asked before a frame is painted: what is found shows at the end of it, so the clock stops after that.
	const channel = new MessageChannel();
	channel.port1.onmessage = () => {
		observed.firstChart = performance.now();
	};
	channel.port2.postMessage(null);
}
requestAnimationFrame(look);
