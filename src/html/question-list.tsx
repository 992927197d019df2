import type { ReactElement } from 'react';
import type { Question } from '../model/index.ts';
import { Rich } from './inlines.tsx';
import { usePage } from './page-context.ts';
import { Words } from './words.tsx';

/** Questions, each with what answers it; it says so where an editor wrote them. */
export function QuestionList({ items }: { items: readonly Question[] }): ReactElement {
  const { strings } = usePage().localised.locale;
  return (
    <>
      {items.some(({ askedBy }) => askedBy === 'editor') && (
        <p className="small muted">
          <Words of={strings.questions_by_editor} />
        </p>
      )}
      {items.map(({ ask, answer }, index) => (
        <div key={index} className="question">
          <h3>
            <Rich of={ask} />
          </h3>
          {answer.map((text, line) => (
            <p key={line}>
              <Rich of={text} />
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
