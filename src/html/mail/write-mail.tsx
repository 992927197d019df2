import { renderToStaticMarkup } from 'react-dom/server';
import { PageContext } from '../page-context.ts';
import { type HtmlRequest, htmlMetadata } from '../write-html.tsx';
import { darkScreen } from './dark-screen.ts';
import { LooksContext, mailLooks, WIDEST } from './looks/index.ts';
import { MailPage } from './mail-page.tsx';

/**
 * A handout as the HTML of a mail, for programs that take away style sheets, drawings, forms and scripts, and for Outlook, which
 * draws with Word. Pictures are told in words: most programs show none before they are asked to.
 */
export function writeMail({ localised, tokens, provenance }: Omit<HtmlRequest, 'images'>): string {
  const { direction, leading } = localised.locale;
  const looks = mailLooks(tokens, direction, leading);
  const content = { localised, images: new Map(), citations: null, link: looks.link };
  const mail = (
    <PageContext value={content}>
      <LooksContext value={looks}>
        <MailPage styles={darkScreen(tokens)} metadata={htmlMetadata(provenance)} />
      </LooksContext>
    </PageContext>
  );
  return `<!doctype html>\n${inColumnOfWord(renderToStaticMarkup(mail))}\n`;
}

/** Word knows no greatest width: it is given a table of that width, in a comment that only it reads. React writes no comments. */
function inColumnOfWord(markup: string): string {
  const table = `<table role="presentation" width="${WIDEST}" align="center" cellpadding="0" cellspacing="0" border="0">`;
  return markup
    .replace('<main>', `<main><!--[if mso]>${table}<tr><td><![endif]-->`)
    .replace('</main>', '<!--[if mso]></td></tr></table><![endif]--></main>');
}
