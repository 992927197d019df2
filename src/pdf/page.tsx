import type { ReactElement, ReactNode } from 'react';
import { PAGE, VIEW } from './elements.ts';
import { NO_SHRINK } from './style.ts';
import { type TemplateProps, useTemplate } from './template.ts';

/** Where a header or footer stands. `pages` is 1 until the pages have been counted. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

export type PageFurniture = (props: {
  readonly template: TemplateProps;
  readonly at: PageNumber;
}) => ReactNode;

/**
 * As many pages as the content needs. The header stands above the content and the footer below it, on each page, and
 * their height is kept free. Both are decoration to a screen reader. They are called outside React: no hooks.
 */
export function Page({
  header,
  footer,
  children,
}: {
  header: PageFurniture;
  footer: PageFurniture;
  children: ReactNode;
}): ReactElement {
  const template = useTemplate();
  const { paper, tokens, fonts } = template;
  return (
    <PAGE
      size={[paper.width, paper.height]}
      style={{ fontFamily: fonts, color: tokens.color.ink, backgroundColor: tokens.color.paper }}
      layout={({ children: content, pageNumber = 1, totalPages = 1 }) => {
        const at = { page: pageNumber, pages: totalPages };
        return (
          // minHeight: a height of 100% would crush all the content onto the first page
          <VIEW style={{ flexDirection: 'column', minHeight: paper.height }}>
            <VIEW artifact style={{ flexShrink: NO_SHRINK }}>
              {header({ template, at })}
            </VIEW>
            <VIEW style={{ flexGrow: 1, flexShrink: NO_SHRINK }}>{content}</VIEW>
            <VIEW artifact style={{ flexShrink: NO_SHRINK }}>
              {footer({ template, at })}
            </VIEW>
          </VIEW>
        );
      }}
    >
      {children}
    </PAGE>
  );
}
