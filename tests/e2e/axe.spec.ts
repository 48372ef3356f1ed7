// Axe as the tests of the pages ask it finds no less than axe left to itself, on a page where much is wrong.
import AxeBuilder from '@axe-core/playwright';
import { violations } from './axe.ts';
import { expect, test } from './kept.ts';

test('axe, asked for faults alone, finds what axe finds', async ({ page }) => {
	await page.goto('/gegevens', { waitUntil: 'networkidle' });
	expect(await violations(page)).toEqual([]);
	// By way of the document's own tree, for the page's policy allows no style in a text.
	await page.evaluate(() => {
		const main = document.querySelector('main') ?? document.body;
		const put = (tag: string, attributes: Record<string, string>, text = '') => {
			const one = main.appendChild(document.createElement(tag));
			for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
			one.textContent = text;
			return one;
		};
		put('img', { src: '/favicon.svg' });
		put('input', { type: 'text' });
		put('button', {});
		put('a', { href: '/' });
		put('h6', {}, 'Te diep');
		put('p', { 'aria-hidden': 'true' }).append(document.createElement('button'));
		put('div', { role: 'bestaat-niet' }, 'x');
		put('div', { role: 'checkbox' }, 'x');
		put('main', {}, 'Nog een');
		put('p', { lang: 'xx-onzin' }, 'x');
		put('dl', {}).append(document.createElement('p'));
		put('select', { tabindex: '3' });
		const pale = put('p', {}, 'Lichtgrijs op bijna wit is niet te lezen.');
		pale.style.color = '#ddd';
		pale.style.background = '#fff';
		document.documentElement.removeAttribute('lang');
	});
	const found = await violations(page);
	const left = (await new AxeBuilder({ page }).analyze()).violations;
	expect(left.length).toBeGreaterThan(10);
	expect(left.map(({ id }) => id)).toContain('color-contrast');
	expect(found).toEqual(left.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' | ')}`));
});
