import { Document, Page } from '@react-pdf/renderer';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { createShaping } from '../../src/shaping/index.ts';
import {
  type RenderOptions,
  renderTagged,
  type SemanticProps,
  type TaggedPdf,
} from '../../src/tagged-pdf/index.ts';

type Props = SemanticProps & Record<string, unknown>;

/** Any react-pdf element by its type: semantic props are not in react-pdf's own types. */
export function h(type: string, props: Props | null, ...children: ReactNode[]): ReactElement {
  return createElement(type, props as Record<string, unknown> | null, ...children);
}
export const view = (props: Props, ...children: ReactNode[]) => h('VIEW', props, ...children);
export const text = (structure: Props['structure'], ...children: ReactNode[]) =>
  h('TEXT', structure ? { structure } : {}, ...children);
export const link = (href: string, ...children: ReactNode[]) => h('LINK', { href }, ...children);

export type Engine = 'old' | 'new' | 'layout';
export const ENGINES = ['old', 'new', 'layout'] as const;

interface Options {
  readonly engine?: Engine;
  /** Width and height in points. */
  readonly size?: readonly [number, number];
  readonly document?: Record<string, unknown>;
  readonly style?: Record<string, unknown>;
}

const PADDING = 20;

/** A document of one Page element whose content flows over as many pages as it needs. */
export function page(options: Options, ...children: ReactNode[]): ReactElement {
  const { engine = 'new', size = [300, 300] } = options;
  const inLayout = engine === 'layout';
  const layout = ({ children: content }: { children?: ReactNode }) =>
    view({ style: { minHeight: size[1], padding: PADDING } }, view({ style: { flexGrow: 1 } }, content));
  const style = {
    fontFamily: ['source-sans-3', 'noto-sans-arabic'],
    fontSize: 11,
    ...(inLayout ? {} : { padding: PADDING }),
    ...options.style,
  };
  return createElement(
    Document,
    { title: 'A title', language: 'en', ...options.document } as Record<string, unknown>,
    createElement(
      Page,
      {
        size: [...size],
        style,
        experimentalPagination: engine === 'new',
        ...(inLayout ? { layout } : {}),
      } as Record<string, unknown>,
      ...children,
    ),
  );
}

export async function render(
  element: ReactElement,
  options: Partial<RenderOptions> = {},
): Promise<TaggedPdf> {
  const shaping = createShaping();
  await shaping.load(['source-sans-3']);
  await shaping.load(['noto-sans-arabic']);
  return renderTagged(element, { glyphs: shaping.glyphs, conformance: 'ua-1', ...options });
}
