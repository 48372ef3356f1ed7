// Put into the report page by the proof: tells at each frame in which something changed what stands there, and whether it is called kept.
// Plain script, since what the compiler adds to named functions does not exist in a page.
{
	let last = '';
	const look = () => {
		const called = document.querySelector('.kept')?.textContent ?? '';
		/** @type {NodeListOf<HTMLTextAreaElement>} */
		const fields = document.querySelectorAll('article textarea');
		const seen = JSON.stringify({
			kept: /^\s*(Bewaard om|Saved at) \d/.test(called),
			elsewhere: document.querySelector('[data-elsewhere]') !== null,
			texts: Object.fromEntries([...fields].map((one) => [one.id, one.value]))
		});
		if (seen !== last && 'seen' in window && typeof window.seen === 'function') window.seen(seen);
		last = seen;
		requestAnimationFrame(look);
	};
	look();
}
