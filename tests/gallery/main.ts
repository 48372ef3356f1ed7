// Begins the gallery: its frame with the choices, or inside that frame the specimens alone.
import '../../src/app.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';
import Specimens from './Specimens.svelte';

const target = document.getElementById('gallery');
if (target) {
	target.textContent = '';
	const chosen = new URLSearchParams(location.search);
	if (chosen.has('frame')) mount(Specimens, { target, props: { chosen } });
	else mount(Gallery, { target, props: { chosen } });
}
