/** What a row looks like when it is too wide for the screen: a card, each cell under the head of its column. */
const CARDS = `thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
&,caption,tbody,tr,th,td{display:block}
tr{border:1px solid var(--rule);border-radius:var(--radius);overflow:hidden;margin-block-end:.9rem;background:var(--paper)}
tbody tr:nth-child(even){background:var(--paper)}
tbody th{background:var(--tint);font-size:1.0625rem}
td+td{border-block-start:1px solid var(--rule)}
td::before{content:attr(data-label);content:attr(data-label)/"";display:block;font-weight:700;color:var(--muted);font-size:.9375rem}`;

/** Tables; on a narrow screen the rows of texts become cards, while numbers stay side by side. */
export const TABLE_RULES = `
table{inline-size:100%;border-collapse:collapse;font-size:1rem;line-height:calc(1.4*var(--leading))}
caption{text-align:start;font-weight:700;padding-block-end:.5rem;color:var(--muted)}
.figures caption{color:var(--brand)}
th,td{text-align:start;vertical-align:top;padding:.55rem .7rem}
thead th{background:var(--band);color:var(--on-band)}
thead a{color:inherit}
tbody th{color:var(--brand)}
tbody tr{border-block-end:1px solid var(--rule);background:var(--paper)}
.cards tbody tr:nth-child(even){background:var(--tint)}
.figures th,.figures td{padding:.4rem .55rem}
@media screen and (max-width:40em){.cards.narrow{${CARDS}}}
@media screen and (max-width:64em){.cards.wide{${CARDS}}}`;
