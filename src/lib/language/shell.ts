// Words of the frame around every page: strip, header, footer, choices, states and errors.
export const shellWords = {
	nl: {
		hiddenSpoken: '(verborgen)'
	},
	en: {
		hiddenSpoken: '(hidden)'
	}
} as const;
