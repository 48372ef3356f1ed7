// The look of the report as one page: paper by day, the same colours by night, and A4 with running heads in print.
import { usualColours, type ExperimentColours } from '../../domain/experiment-colours.ts';
import { ink } from '../pictures/svg-text.ts';

/** The pictures' colours at night; where one is missing here it stays as it is. */
const night = (colours: ExperimentColours): Partial<Record<keyof typeof ink, string>> => ({
	surface: '#10161d',
	ink: '#edf0f3',
	ink2: '#b7c1cb',
	rule: '#2b3641',
	edge: '#6f7c89',
	...colours.dark,
	ctl: '#d08a3c',
	ctlx: '#e0a45e',
	ref: '#98a4b0',
	good: '#5ccbb6',
	goodt: '#173f3a',
	unsure: '#c4a5e8',
	bad: '#ff8a70',
	none: '#a5b0bb'
});

function drawnAtNight(colours: ExperimentColours): string {
	const day = Object.entries({ ...ink, ...colours.light });
	return Object.entries(night(colours))
		.map(([name, dark]) => {
			const light = day.find(([key]) => key === name)?.[1] ?? '';
			return `svg [fill="${light}"]{fill:${dark}}svg [stroke="${light}"]{stroke:${dark}}`;
		})
		.join('');
}

/** @param colours of the experiment, where the programme has its own */
export const style = (colours: ExperimentColours = usualColours): string => `
@font-face{font-family:'Source Sans Fallback';src:local('Arial'),local('Liberation Sans');size-adjust:92.3%;ascent-override:111%;descent-override:43.3%;line-gap-override:0%}
:root{color-scheme:light dark;--paper:#fafaf7;--surface:#fff;--ink:#16202b;--ink2:#48525f;--rule:#dadddc;--edge:#868f99;--synth:#f4f0dc;--hatch:#e3dfc8;--exp:${colours.light.exp};--bad:#b3261e;--font:'Source Sans 3','Source Sans Fallback',system-ui,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 var(--font);font-variant-numeric:lining-nums tabular-nums;overflow-wrap:break-word}
svg{font-family:var(--font)}
h1,h2,h3,p,dl,ol,ul,figure{margin:0}
h1,h2,h3{font-weight:650;letter-spacing:-.012em;text-wrap:balance}
h1{font-size:2.375rem;line-height:1.21}
h2{font-size:1.75rem;line-height:1.25}
h3{font-size:1.25rem;line-height:1.4;margin-top:2rem}
a{color:inherit;text-decoration-color:var(--edge);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--surface);padding:.5rem 1rem;z-index:1}
.strip{padding:.375rem 1.5rem;font-size:.9375rem;background:repeating-linear-gradient(135deg,var(--synth) 0 11px,var(--hatch) 11px 12px)}
.strip b,.state b{font-weight:600}
.sheet{max-width:78rem;margin:0 auto;padding:0 1.5rem 4rem;display:grid;grid-template-columns:15rem minmax(0,49rem);gap:0 4rem;justify-content:center}
header{grid-column:2;padding-top:3rem}
.eyebrow{color:var(--ink2);font-weight:600;margin-bottom:.25rem}
.state{margin-top:.75rem;font-size:1rem;color:var(--ink2)}
nav{grid-column:1;grid-row:1/3;padding-top:3.375rem;font-size:1rem}
nav>div{position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow:auto}
nav p{font-weight:600}
nav ol{list-style:none;padding:0;margin-top:.5rem;border-left:1px solid var(--rule)}
nav li a{display:block;padding:.25rem 0 .25rem .875rem;text-decoration:none;color:var(--ink2)}
nav li a:hover{color:var(--ink);text-decoration:underline}
main{grid-column:2}
section{padding-top:2.5rem;margin-top:2.5rem;border-top:1px solid var(--rule)}
section:first-child{border-top:0;margin-top:0}
section>*+*,.judged+*{margin-top:1rem}
section>h3,section>.judged:has(h3){margin-top:2.25rem}
.running{font-size:.9375rem;font-weight:600;color:var(--ink2)}
.judged{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.5rem 1.5rem}
.judged :is(h2,h3){flex:1 1 18rem;margin:0}
.lead{font-size:1.1875rem;line-height:1.5}
.note,.subtitle,.source,figcaption{font-size:.9375rem;line-height:1.45;color:var(--ink2)}
section p,section li{max-width:68ch}
ol,ul{padding-left:1.5rem}
li+li{margin-top:.25rem}
.status{white-space:nowrap;font-weight:600}
.status svg{vertical-align:-.2em;margin-right:.5rem}
.big{font-size:1.125rem}
.big svg{vertical-align:-.25em}
.caption,caption{font-weight:600;font-size:1.0625rem;text-align:left;line-height:1.35}
caption{padding-bottom:.5rem}
.table{margin-top:1.25rem}
.table .note{margin-top:.5rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.35}
thead th{font-size:.9375rem;font-weight:600;color:var(--ink2);vertical-align:bottom;border-bottom:1.5px solid var(--ink);text-align:left;padding:.25rem .5rem}
tbody th,td{border-bottom:1px solid var(--rule);padding:.4375rem .5rem;text-align:left;vertical-align:baseline;font-weight:400}
tr>:first-child{padding-left:0}
tr>:last-child{padding-right:0}
tbody th{min-width:9rem}
th.end,td.end{text-align:right}
td.end{white-space:nowrap}
thead th.end{min-width:4.25rem}
.sub th{padding-left:1.5rem}
.hidden{font-weight:700}
.row{display:grid;grid-template-columns:minmax(0,1fr) 13rem;gap:1.5rem 2rem;align-items:start;margin-top:1.5rem}
.row .facts{padding-top:.125rem}
.facts.wide{margin-top:1.25rem}.facts.wide dl{columns:2;column-gap:2.5rem;border:0}.facts.wide dl>div{break-inside:avoid}
.drawing{margin-top:.5rem}
.drawing{overflow-x:auto}
.drawing svg{display:block;width:100%;height:auto}
.row .drawing svg{max-width:29rem}
.drawing svg>rect:first-child{fill:none}
figcaption{margin-top:.5rem}
figcaption p+p{margin-top:.25rem}
.facts dl,.side dl{margin-top:.5rem;border-top:1px solid var(--rule)}
.facts dl>div,.side dl>div{display:flex;justify-content:space-between;gap:1rem;padding:.375rem 0;border-bottom:1px solid var(--rule)}
.facts dt,.side dt{color:var(--ink2)}
dd{margin:0}
.facts dd,.side dd{font-weight:600;text-align:right}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.5rem 2.5rem;margin-top:1.5rem}
.side{border-top:1.5px solid var(--ink);padding-top:.5rem}
.narrative dl{margin-top:.5rem;border-top:1px solid var(--rule)}
.narrative dl>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.25rem 1.5rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
.narrative dt{font-weight:600}
.narrative p+p{margin-top:.5rem}
.open{color:var(--bad);font-weight:600}
footer{grid-column:2;margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule);font-size:.9375rem;color:var(--ink2)}
@media (max-width:64rem){.sheet{display:block;max-width:49rem}header{padding-top:2rem}nav{padding-top:1.5rem}nav>div{position:static;max-height:none}h1{font-size:1.9375rem}}
@media (max-width:40rem){.sheet{padding-inline:1rem}.strip{padding-inline:1rem}h1{font-size:1.6875rem}h2{font-size:1.375rem}.lead{font-size:1.0625rem}.row,.narrative dl>div{grid-template-columns:minmax(0,1fr)}.facts.wide dl{columns:1}.drawing svg{min-width:35rem}.row .drawing svg{min-width:0}}
@media screen and (prefers-color-scheme:dark){:root{--paper:#10161d;--surface:#17202a;--ink:#edf0f3;--ink2:#b7c1cb;--rule:#2b3641;--edge:#6f7c89;--synth:#24231a;--hatch:#2c2a1d;--exp:${colours.dark.exp};--bad:#ff8a70}
${drawnAtNight(colours)}}
@media print{:root{--paper:#fff;color-scheme:light}
body{font-size:10.5pt;line-height:15pt;background:#fff}
.strip{background:#fff;border:1px dashed var(--ink);padding:2mm 3mm;font-size:9pt;line-height:12.5pt}
.skip,.running{display:none}
.sheet,main{display:block;padding:0;max-width:none}
header{padding-top:6mm}
h1{font-size:22pt;line-height:27pt}h2{font-size:19pt;line-height:24pt}h3{font-size:14pt;line-height:19pt;margin-top:7mm}
.lead{font-size:12pt;line-height:17.5pt}
table,.facts,.side{font-size:9.5pt;line-height:13pt}
thead th,.note,.subtitle,.source,figcaption,footer,.state{font-size:9pt;line-height:12.5pt}
.caption,caption{font-size:10.5pt;line-height:14pt}
tbody th,td{padding-block:1.3mm}
section{border:0;margin:0;padding-top:6mm}
section.page{break-before:page;padding-top:0}
nav{padding-top:6mm;font-size:10.5pt}
nav>div{position:static;max-height:none}
nav ol{border:0;margin-top:1mm}
nav li a{padding:.5mm 0}
h1,h2,h3,.caption,.judged,caption,thead{break-after:avoid}
figure,.row,.facts,.pair,tr,li,.short,.narrative dl>div{break-inside:avoid}
.row{grid-template-columns:minmax(0,1fr) 42mm;gap:6mm}
.scroll{overflow:visible}
section p,section li{max-width:none;orphans:3;widows:3}
footer{display:none}}
`;
