import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { useLooks } from '../looks/index.ts';
import { Pictured } from '../pictured.tsx';

/** What a picture shows, in words: mail programs block pictures. The picture itself is in the attached file. */
export const FigureBlock: HtmlView<'figure'> = ({ block: { alt, caption } }) => {
  const { small } = useLooks();
  return (
    <>
      {alt !== null && <Pictured alt={alt} />}
      {caption && (
        <p {...small}>
          <Rich of={caption} />
        </p>
      )}
    </>
  );
};
