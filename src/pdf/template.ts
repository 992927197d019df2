import { createContext, type ReactElement, useContext } from 'react';
import type { Follow, Localised, Panels, Paper, PreparedImage, Tokens } from '../model/index.ts';

/** All that a template is given. */
export interface TemplateProps {
  readonly localised: Localised;
  readonly tokens: Tokens;
  readonly paper: Paper;
  /** Families to set the text in, best first; registered. */
  readonly fonts: readonly string[];
  /** Pictures by their path from the project's root: a figure's `image`, a clinic's `logo`. */
  readonly images: ReadonlyMap<string, PreparedImage>;
  /** What stands on which panel, for an edition with a fixed number of them. */
  readonly panels?: Panels;
  /** Written into the file; without it the file carries no clock's date. */
  readonly created?: Date;
  /** Is told which block is being drawn. */
  readonly follow?: Follow;
}

/** Turns a handout into pages: one Document element. */
export type Template = (props: TemplateProps) => ReactElement;

export const TemplateContext = createContext<TemplateProps | null>(null);

/** What the template was given. Works in the flow of a page; headers and footers are handed it. */
export function useTemplate(): TemplateProps {
  const props = useContext(TemplateContext);
  if (!props)
    throw new Error(
      'useTemplate() needs a Document of plainleaf/pdf around it, and is not for headers and footers.',
    );
  return props;
}
