// The colours of a picture in a report: the light theme written in, since paper and mail know no theme.

export const ink = {
	surface: '#ffffff',
	ink: '#16202b',
	ink2: '#48525f',
	rule: '#dadddc',
	edge: '#868f99',
	exp: '#0b4f8a',
	expt: '#d3e2f0',
	ctl: '#b5650b',
	ctlx: '#9a5200',
	ref: '#6b7480',
	good: '#00666b',
	goodt: '#d6ebe9',
	unsure: '#6c4796',
	bad: '#b3261e',
	none: '#5c6672',
	synth: '#f4f0dc'
} as const;

/** Files that cannot carry a typeface fall back on Arial. */
export const face = "'Source Sans 3', Arial, sans-serif";
