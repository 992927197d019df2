import type { FunctionComponent, ReactNode } from 'react';
import type { SemanticProps } from '../tagged-pdf/index.ts';
import type { Style, TextStyle } from './style.ts';

/** What react-pdf lets a node say about page breaks. `fixed` repeats it on every page its parent reaches. */
export interface FlowProps {
  /** Begins a new page. */
  readonly break?: true;
  readonly wrap?: boolean;
  readonly fixed?: true;
  /** Points that must fit under the node on its page; else it moves to the next one. */
  readonly minPresenceAhead?: number | undefined;
}

export interface ViewProps extends SemanticProps, FlowProps {
  readonly style?: Style;
  readonly children?: ReactNode;
}

export interface TextProps extends SemanticProps, FlowProps {
  readonly style?: TextStyle & { readonly fontSize?: number; readonly lineHeight?: number };
  /** Least lines before and after a page break. */
  readonly orphans?: number;
  readonly widows?: number;
  /** Points that a line has, where that is known: words that belong together share a line if it is enough for them. */
  readonly room?: number | undefined;
  readonly children?: ReactNode;
}

export interface ImageProps extends SemanticProps {
  readonly src: { readonly data: Uint8Array; readonly format: 'png' | 'jpg' };
  readonly style: Style;
}

export interface SvgProps extends SemanticProps {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  readonly style?: Style;
  readonly children?: ReactNode;
}

export interface PathProps {
  readonly d: string;
  readonly fill?: string;
  readonly fillRule?: 'nonzero' | 'evenodd';
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeLinecap?: 'butt' | 'round';
  readonly strokeLinejoin?: 'miter' | 'round';
}

export interface DocumentElementProps {
  readonly title: string;
  readonly subject?: string;
  readonly author?: string | readonly string[];
  readonly creator: string;
  readonly producer: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly creationDate?: Date;
  readonly children?: ReactNode;
}

export interface PageElementProps {
  readonly size: readonly [width: number, height: number];
  readonly style: {
    readonly fontFamily: readonly string[];
    readonly color: string;
    readonly backgroundColor: string;
  };
  readonly layout: (page: {
    readonly children: ReactNode;
    readonly pageNumber?: number;
    readonly totalPages?: number;
  }) => ReactNode;
  readonly children?: ReactNode;
}

/** react-pdf's elements are plain names to React; this gives them types, and the semantic props beside their own. */
const element = <Props>(name: string): FunctionComponent<Props> =>
  name as unknown as FunctionComponent<Props>;

export const DOCUMENT = element<DocumentElementProps>('DOCUMENT');
export const PAGE = element<PageElementProps>('PAGE');
export const VIEW = element<ViewProps>('VIEW');
export const TEXT = element<TextProps>('TEXT');
export const LINK = element<TextProps>('LINK');
export const IMAGE = element<ImageProps>('IMAGE');
export const SVG = element<SvgProps>('SVG');
export const PATH = element<PathProps>('PATH');
