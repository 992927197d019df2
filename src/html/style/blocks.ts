/** The head of the page, and each kind of block. */
export const BLOCK_RULES = `
header{background:var(--band);color:var(--on-band);border-block-end:6px solid var(--alarm);padding-block:1.5rem 1.75rem}
.above-title{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.75rem 2rem;margin-block-end:1.25rem;
  font-size:1rem;line-height:1.35}
.clinic{display:flex;align-items:center;gap:.75rem}
.clinic-name,.topic{font-weight:600}
.logo{block-size:2.75rem;inline-size:auto;max-inline-size:9rem;object-fit:contain;background:#fff;border-radius:var(--radius);padding:.3rem}
.under-title{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-block-start:.75rem;font-size:1rem}
nav{margin-block-start:1.5rem}
details{border:1px solid var(--rule);border-radius:var(--radius);background:var(--tint)}
summary{padding:.7rem 1rem;font-weight:700;color:var(--brand);cursor:pointer}
summary::marker{color:var(--brand)}
details ol{padding-block-end:.75rem;padding-inline-start:3rem}
details li+li{margin-block-start:0}
details a{display:inline-block;padding-block:.3rem}
main{padding-block:2rem 1rem}
main>:first-child{margin-block-start:0}
.card{border-inline-start:5px solid var(--brand);border-radius:var(--radius);background:var(--tint);padding:1.25rem}
.key-points ul,.foods,.checklist,.claims{list-style:none;padding:0}
.key-points li,.claims li{display:flex;gap:.75rem}
.key-points .icon-shape,.claims .icon-shape{fill:var(--brand)}
.key-points .icon-sign{stroke:var(--tint)}
.claims .icon-sign{stroke:var(--brand)}
.claims .check .icon-sign{stroke:var(--paper)}
.claims li{padding-block:.75rem}
.claims li+li{margin:0;border-block-start:1px solid var(--rule)}
.claims p+p{margin-block-start:.1em}
.strength{color:var(--brand);font-weight:700}
.checklist label{display:flex;gap:.75rem;padding-block:.35rem;cursor:pointer}
.checklist li+li{margin:0}
.checklist input{flex:none;inline-size:1.5rem;block-size:1.5rem;margin:.1rem 0 0;accent-color:var(--brand)}
.callout{border:1px solid var(--brand);border-radius:var(--radius);background:var(--tint);overflow:hidden}
.callout-title{display:flex;align-items:center;gap:.6rem;padding:.75rem 1rem 0;font-weight:700;font-size:1.1875rem;line-height:1.3;color:var(--brand)}
.callout-text{padding:.5rem 1rem 1rem}
.callout .icon-shape{fill:var(--brand)}
.callout .icon-sign{stroke:var(--tint)}
.caution{border:1px solid transparent;border-inline-start:6px solid var(--accent);background:var(--tint-2)}
.caution .callout-title{color:var(--accent)}
.caution .icon-shape{fill:var(--accent)}
.caution .icon-sign{stroke:var(--tint-2)}
.emergency{border:3px solid var(--alarm);background:var(--paper)}
.emergency .callout-title{padding-block:.75rem;background:var(--alarm);color:var(--on-alarm)}
.emergency .icon-shape{fill:var(--on-alarm)}
.emergency .icon-sign{stroke:var(--alarm)}
.emergency .callout-text{padding-block-start:.75rem}
.question h3{margin-block-end:.2em}
img{max-inline-size:100%;max-block-size:22rem;inline-size:auto;block-size:auto;border-radius:var(--radius)}
figure img{display:block;background:#fff}
figcaption{margin-block-start:.4rem;color:var(--muted);font-size:1rem}
.meal{border-color:var(--accent);background:var(--tint-2)}
.meal>*+*{margin-block-start:.9rem}
.foods li{display:grid;grid-template-columns:1.2fr 1fr 1.2fr;gap:0 1rem;padding-block:.5rem;border-block-start:1px solid var(--rule)}
.foods li+li{margin:0}
.figures-of-meal{display:grid;gap:1.5rem}
.plate{max-inline-size:15rem;margin:1rem auto;text-align:center}
.plate svg{display:block;inline-size:100%}
.plate-rim{fill:var(--paper);stroke:var(--rule);stroke-width:2}
.plate-well{fill:none;stroke:var(--rule)}
.food-lines{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.foods strong{display:flex;gap:.5em}
.food-sign{flex:none;inline-size:1.5em;block-size:1.5em}
.chart-title{font-weight:700;color:var(--brand)}
.chart{display:grid;grid-template-columns:fit-content(10em) minmax(3rem,1fr) fit-content(8em);gap:0 .75rem;align-items:center;font-size:1rem}
.chart-title{grid-column:1/-1}
.chart-row{display:contents}
.chart-row svg{inline-size:100%;block-size:1.6rem}
.chart-mark{white-space:nowrap}
.bar-track{fill:var(--paper)}
.bar{fill:var(--paper);stroke:var(--brand);vector-effect:non-scaling-stroke}
.bar-full{fill:var(--brand)}
.bar-stripes{stroke:var(--brand);vector-effect:non-scaling-stroke}
.bar-mark{stroke:var(--ink);vector-effect:non-scaling-stroke;fill:none}
.bar-mark-on{stroke:var(--paper);vector-effect:non-scaling-stroke}
.contact{border:2px solid var(--brand);border-radius:var(--radius);padding:1rem 1.25rem;font-style:normal}
.contact-name{font-weight:700;font-size:1.1875rem;color:var(--brand);margin-block-end:.35rem}
dl{display:grid;grid-template-columns:fit-content(14rem) 1fr;gap:.4rem 1.25rem}
dl>div{display:contents}
dt{color:var(--muted)}
dd{overflow-wrap:anywhere}
dl a{display:inline-block}
.closing{margin-block-start:3rem;border-block-start:2px solid var(--rule)}
.closing section{margin-block-start:1.75rem;font-size:1rem}
.closing h2{font-size:1.1875rem;margin-block-end:.4em}
.references p+p{margin:0}
.back a{display:inline-block;min-inline-size:1.75rem;padding:.1rem .4rem;text-align:center;text-decoration:none;font-weight:700}
.back a:hover{text-decoration:underline}
.learn-more{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;justify-content:space-between;align-items:flex-start}
.learn-more>div{flex:1 1 16rem}
.qr-code{flex:none;inline-size:8rem;block-size:8rem;border-radius:var(--radius);forced-color-adjust:none}
footer{margin-block-start:2rem;border-block-start:1px solid var(--rule);padding-block:1.25rem 2rem;color:var(--muted);font-size:1rem}`;
