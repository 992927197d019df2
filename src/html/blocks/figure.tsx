import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';
import { Picture } from '../picture.tsx';

export const FigureBlock: HtmlView<'figure'> = ({ block }) => (
  <figure id={block.id}>
    <Picture path={block.image} alt={block.alt} />
    {block.caption && (
      <figcaption>
        <Rich of={block.caption} />
      </figcaption>
    )}
  </figure>
);
