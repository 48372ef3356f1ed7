// A page that opens further down than its top: what lies above has to have its height by then, and is not guessed.

/** From here on what is far from the screen is laid out as well. */
export const layOutWhole = (): void => document.documentElement.classList.add('laid-out');

/** Whether the browser puts the reader back where they were: the page is loaded anew, or come back to. */
export const isComingBack = (): boolean =>
	performance
		.getEntriesByType('navigation')
		.some(
			(one) => one instanceof PerformanceNavigationTiming && ['reload', 'back_forward'].includes(one.type)
		);
