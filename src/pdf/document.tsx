import type { ReactElement, ReactNode } from 'react';
import { plainText } from '../model/index.ts';
import { DOCUMENT } from './elements.ts';
import { type LinkLook, LinkLookContext } from './link.tsx';
import { TemplateContext, type TemplateProps } from './template.ts';

/** The whole file: its title, language and direction, and the context every component stands in. */
export function Document({
  template,
  links = 'underlined',
  children,
}: {
  template: TemplateProps;
  /** How links stand out beside their colour. */
  links?: LinkLook;
  children: ReactNode;
}): ReactElement {
  const { handout, locale } = template.localised;
  return (
    <DOCUMENT
      title={plainText(handout.title)}
      {...(handout.topic ? { subject: plainText(handout.topic) } : {})}
      {...(handout.authors.length > 0 ? { author: handout.authors } : {})}
      {...(template.created ? { creationDate: template.created } : {})}
      creator="Plainleaf"
      producer="Plainleaf"
      language={handout.lang}
      dir={locale.direction}
    >
      <LinkLookContext.Provider value={links}>
        <TemplateContext.Provider value={template}>{children}</TemplateContext.Provider>
      </LinkLookContext.Provider>
    </DOCUMENT>
  );
}
