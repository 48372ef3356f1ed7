// Runs inside the page before its own scripts: notes when the first chart is visible, and what the browser reports of itself.

export interface Observed {
	/** Milliseconds since the navigation began, or null as long as it has not happened. */
	firstChart: number | null;
	firstContentfulPaint: number | null;
	largestContentfulPaint: number | null;
	/** Sum of what tasks lasted beyond 50 ms, in milliseconds. */
	blocking: number;
	/** Cumulative layout shift, without shifts that follow input. */
	layoutShift: number;
}

declare global {
	interface Window {
		observed: Observed;
	}
}

/** To be given to `addInitScript`: must stand on its own. */
export function observe(): void {
	const observed: Observed = {
		firstChart: null,
		firstContentfulPaint: null,
		largestContentfulPaint: null,
		blocking: 0,
		layoutShift: 0
	};
	window.observed = observed;

	const watch = (type: string, read: (entry: PerformanceEntry) => void) => {
		new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true });
	};
	watch('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') observed.firstContentfulPaint = entry.startTime;
	});
	watch('largest-contentful-paint', (entry) => {
		observed.largestContentfulPaint = entry.startTime;
	});
	watch('longtask', (entry) => {
		observed.blocking += Math.max(0, entry.duration - 50);
	});
	watch('layout-shift', (entry) => {
		const { hadRecentInput, value } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number };
		if (!hadRecentInput) observed.layoutShift += value;
	});

	const isDrawn = (svg: Element) => {
		const mark = svg.querySelector('circle, path, rect, line, polyline, polygon');
		const box = svg.getBoundingClientRect();
		return mark !== null && box.width > 0 && box.height > 0 && svg.checkVisibility();
	};
	const look = () => {
		if ([...document.querySelectorAll('[data-indicator] svg')].some(isDrawn)) {
			// Asked before a frame is painted: what is found shows at the end of it, so the clock stops after that.
			const channel = new MessageChannel();
			channel.port1.onmessage = () => {
				observed.firstChart = performance.now();
			};
			channel.port2.postMessage(null);
		} else {
			requestAnimationFrame(look);
		}
	};
	requestAnimationFrame(look);
}
