// How tests and the bench start Chromium: off the network, and without windows of its own that take the processor from the page.
const switchedOff = [
	// Playwright's own list, which ours takes the place of: the browser goes by the last that it is given.
	...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
	...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
	...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin'],
	...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
	// The lists below the address bar are web pages, loaded again for every window: 0.9 of its 1.2 seconds of processor time.
	...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
];

export const chromiumArguments = [
	// Containers run as root, for whom there is no sandbox.
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
	`--disable-features=${switchedOff.join(',')}`
];
