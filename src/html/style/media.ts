/** Small screens, forced colours, less motion. */
export const SCREEN_RULES = `
@media screen and (max-width:40em){
  .above-title{flex-direction:column;align-items:flex-start}
  .card{padding:1rem}
  dl{grid-template-columns:1fr;gap:0}
  dd+dt,dl>div+div dt{margin-block-start:.6rem}
  .chart{column-gap:.5rem}
  .foods li{grid-template-columns:1fr}
  .figures th,.figures td{padding-inline:.35rem}
}
@media screen and (min-width:40.01em){
  .steps li,main section>ul>li,main section>ol>li{padding-inline-start:.25em}
}
@media (prefers-reduced-motion:no-preference){
  html{scroll-behavior:smooth}
  .skip{transition:transform .15s}
}
@media (prefers-contrast:more){
  .card,.callout,details{border:2px solid var(--ink)}
  a{text-decoration-thickness:.14em}
}
@media (forced-colors:active){
  header,.card,.callout,.callout-title,details,.contact{border:2px solid CanvasText}
  .callout-title{border-width:0 0 1px}
  .caution{border-inline-start-width:8px}
  .emergency{border-width:5px}
  .icon .icon-shape{fill:CanvasText!important}
  .icon .icon-sign{stroke:Canvas!important}
  .claims .half .icon-sign,.claims .quarter .icon-sign,.claims .cross .icon-sign{stroke:CanvasText!important}
  .bar-track{fill:Canvas}
  .bar,.bar-stripes,.bar-mark{stroke:CanvasText}
  .bar{fill:Canvas}
  .bar-full{fill:CanvasText}
  .bar-mark-on{stroke:Canvas}
  thead th{border-block-end:2px solid CanvasText}
}`;

/** On paper: dark letters on white without grounds that a printer leaves out, no box cut in two, addresses in full. */
export const PRINT_RULES = `
@page{margin:16mm 15mm}
@media print{
  html{font-size:10.5pt}
  body{font-size:12pt;line-height:calc(1.4*var(--leading))}
  .column{max-width:none;padding-inline:0}
  .skip,nav,.back{display:none}
  header{background:none;color:var(--ink);border-block-end:3pt solid var(--band);padding:0 0 10pt}
  h1{font-size:24pt;color:var(--band)}
  main{padding-block:12pt 0}
  section{margin-block-start:18pt}
  h1,h2,h3,h4,caption,.callout-title,.contact-name,.chart-title{break-after:avoid;break-inside:avoid}
  p,li{orphans:2;widows:2}
  tr,li,.callout,.contact,.question,figure,.chart,.figures,.learn-more,.foods,dl{break-inside:avoid}
  .card{-webkit-box-decoration-break:clone;box-decoration-break:clone}
  .meal img,figure img{max-block-size:5cm}
  thead{display:table-header-group}
  .card,.callout,details{background:none;border:1pt solid var(--rule);border-inline-start:4pt solid var(--brand)}
  .meal,.caution{border-inline-start-color:var(--accent)}
  .emergency,.note{border:2pt solid var(--alarm)}
  .note{border:1pt solid var(--brand)}
  .emergency .callout-title{background:none;color:var(--alarm);border-block-end:1pt solid var(--alarm)}
  .emergency .icon-shape{fill:var(--alarm)}
  .emergency .icon-sign,.callout .icon-sign,.key-points .icon-sign{stroke:#fff}
  thead th{background:none;color:var(--brand);border-block-end:1.5pt solid var(--brand)}
  .cards tbody tr:nth-child(even){background:none}
  .figures-of-meal{grid-template-columns:1fr 1fr}
  a{color:inherit;text-decoration:none}
  a.elsewhere::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
  footer{margin-block-start:14pt;padding-block:6pt 0;break-before:avoid;break-inside:avoid}
  #part_about{break-inside:avoid}
}`;
