/** Type, distances and links. Everything is in rem or em, so that a reader's own size of letters is kept. */
export const TEXT_RULES = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:1rem}
body{margin:0;background:var(--paper);color:var(--ink);
  font:1.125rem/calc(1.55*var(--leading)) system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans SC",sans-serif;
  overflow-wrap:break-word}
.column{max-width:44rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
p,ul,ol,dl,dd,figure,table,h1,h2,h3,h4{margin:0}
main p+p,main p+ul,main p+ol,main ul+p,main ol+p{margin-block-start:.75em}
h1,h2,h3,h4{line-height:calc(1.2*var(--leading));text-wrap:balance}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem)}
h2{font-size:1.5rem;color:var(--brand);margin-block-end:.5em}
h3{font-size:1.1875rem;color:var(--brand);margin-block:1.1em .3em}
h4{font-size:1.0625rem;margin-block:1em .25em}
h2+h3,.card>h3:first-child{margin-block-start:0}
section{margin-block-start:2.5rem}
section>*+*{margin-block-start:1rem}
section>h2+*,section>h3+*,section>h4+*{margin-block-start:0}
section>h3,section>h4{margin-block-start:1.4em}
.lead{font-size:1.25rem}
.small{font-size:1rem}
.muted{color:var(--muted)}
ul,ol{padding-inline-start:1.5em}
li+li{margin-block-start:.4em}
li::marker{color:var(--brand);font-weight:700}
sup,sub{font-size:.75em;line-height:0}
a{color:var(--brand);text-decoration-thickness:.08em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.16em}
a:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid var(--brand);outline-offset:3px;border-radius:2px}
header a:focus-visible{outline-color:var(--on-band)}
main:focus{outline:none}
:target{scroll-margin-block:1rem}
li:target,.citation a:target{background:var(--tint-2);outline:2px solid var(--accent);outline-offset:2px}
.citation{white-space:nowrap;font-size:.875em}
.citation a{padding-block:.3em}
.whole{white-space:nowrap}
.address{overflow-wrap:anywhere}
a[href^="tel:"]{white-space:nowrap;font-weight:600}
.skip{position:absolute;inset-block-start:0;inset-inline-start:0;padding:.75rem 1.25rem;background:var(--paper);color:var(--brand);
  font-weight:700;transform:translateY(-120%);z-index:1}
.skip:focus{transform:none;outline:3px solid var(--brand);outline-offset:-3px}
.icon{flex:none;inline-size:1.5rem;block-size:1.5rem}
.icon-sign{fill:none;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}`;
