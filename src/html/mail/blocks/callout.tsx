import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { usePage } from '../../page-context.ts';
import { Words } from '../../words.tsx';
import { FRAME } from '../box.tsx';
import { Linked } from '../linked.tsx';
import { useLooks } from '../looks/index.ts';
import { Paragraphs } from '../paragraphs.tsx';

/** A box that says its kind in a word, also before a title of its own: colours may be changed, and signs are not there. */
export const Callout: HtmlView<'callout'> = ({ block }) => {
  const { strings } = usePage().localised.locale;
  const looks = useLooks();
  const look = looks.box[block.kind];
  return (
    <div role="note" {...looks.band}>
      <table {...FRAME} {...look.table}>
        <tbody>
          <tr>
            <td {...look.head}>
              <Linked look={look.link}>
                <p {...look.word}>
                  <strong>
                    <Words of={strings[block.kind]} />
                  </strong>
                </p>
                {block.title && (
                  <p {...look.word}>
                    <strong>
                      <Rich of={block.title} />
                    </strong>
                  </p>
                )}
              </Linked>
            </td>
          </tr>
          <tr>
            <td {...look.cell}>
              <Paragraphs of={block.text} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};
