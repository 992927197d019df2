import type { ReactElement, ReactNode } from 'react';
import type { RichText, TypeToken } from '../model/index.ts';
import { TEXT, type TextProps } from './elements.ts';
import { Inlines } from './inlines.tsx';
import type { TextStyle } from './style.ts';
import { useTemplate } from './template.ts';
import { type Typeface, typeface } from './typeface.ts';

interface TextBlockProps extends Omit<TextProps, 'style' | 'children'> {
  readonly style?: TextStyle;
  readonly children: ReactNode;
}

/** Text outside the flow, in headers and footers: it is told its typeface. */
export function PlainText({
  face,
  style,
  ...props
}: TextBlockProps & { readonly face: Typeface }): ReactElement {
  return <TEXT {...props} style={{ textAlign: 'start', ...style, ...face }} />;
}

/** One stretch of running text in a type size of the theme. What it is, `structure` says. */
export function Text({
  type = 'body',
  text,
  before,
  children,
  ...props
}: Omit<TextBlockProps, 'children'> & {
  readonly type?: TypeToken;
  readonly text?: RichText | string;
  /** Stands before `text` in the same paragraph. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  const template = useTemplate();
  const face = typeface(template, type);
  const { brand, onBrand } = template.tokens.color;
  // links stand out by the brand's colour, where that is not the ground
  const linkColor = props.style?.color === onBrand ? onBrand : brand;
  return (
    <PlainText face={face} {...props}>
      {before}
      {typeof text === 'string'
        ? text
        : text && <Inlines of={text.inlines} size={face.fontSize} linkColor={linkColor} />}
      {children}
    </PlainText>
  );
}

/** A paragraph. At a page break it keeps two lines on each side. */
export function Paragraph(props: Omit<Parameters<typeof Text>[0], 'structure'>): ReactElement {
  return <Text structure="P" orphans={2} widows={2} {...props} />;
}

/** Bold. */
export function Strong({ children }: { children: ReactNode }): ReactElement {
  return <TEXT style={{ fontWeight: 700 }}>{children}</TEXT>;
}
