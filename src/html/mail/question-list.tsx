import type { ReactElement } from 'react';
import type { Question } from '../../model/index.ts';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';
import { useLooks } from './looks/index.ts';
import { Paragraphs } from './paragraphs.tsx';

/** Questions, each with what answers it; it says so where an editor wrote them. */
export function QuestionList({ items }: { items: readonly Question[] }): ReactElement {
  const { strings } = usePage().localised.locale;
  const { small, heading3 } = useLooks();
  return (
    <>
      {items.some(({ askedBy }) => askedBy === 'editor') && (
        <p {...small}>
          <Words of={strings.questions_by_editor} />
        </p>
      )}
      {items.map(({ ask, answer }, index) => (
        <div key={index}>
          <h3 {...heading3}>
            <Rich of={ask} />
          </h3>
          <Paragraphs of={answer} />
        </div>
      ))}
    </>
  );
}
