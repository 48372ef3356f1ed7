// One drawing made into dots, by a drawing program that was started: the same bytes in a process and in a tab.
import { Resvg } from '@resvg/resvg-wasm';

/** @param width px of the drawing; the picture has twice as many @param fontBuffers of which its words are set */
export function drawn(svg: string, width: number, fontBuffers: Uint8Array[]): Uint8Array {
	const named = { defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' };
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'width', value: width * 2 },
		// Reading a typeface takes longer than drawing a shape.
		...(svg.includes('<text') ? { font: { fontBuffers, ...named } } : {})
	});
	const image = drawing.render();
	const png = image.asPng();
	image.free();
	drawing.free();
	return png;
}
