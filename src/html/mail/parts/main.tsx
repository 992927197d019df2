import type { ReactElement } from 'react';
import { BlockOfHandout } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { usePage } from '../../page-context.ts';
import { MAIL_VIEWS } from '../blocks/index.ts';
import { useLooks } from '../looks/index.ts';
import { Paragraphs } from '../paragraphs.tsx';
import { QuestionList } from '../question-list.tsx';
import { ForYou } from './for-you.tsx';
import { Part, PartInBox } from './part.tsx';

/** All that is read through, in its order. */
export function Main(): ReactElement {
  const { introduction, summary, sections, questions } = usePage().localised.handout;
  const { lead, heading2 } = useLooks();
  return (
    <>
      <ForYou />
      {introduction.map((text, index) => (
        <p key={index} {...lead}>
          <Rich of={text} />
        </p>
      ))}
      {summary && (
        <Part name="summary">
          <Paragraphs of={[summary]} />
        </Part>
      )}
      <KeyPoints />
      {sections.map(({ heading, blocks }, index) => (
        <div key={index}>
          <h2 {...heading2}>
            <Rich of={heading} />
          </h2>
          {blocks.map((block, at) => (
            <BlockOfHandout key={at} block={block} views={MAIL_VIEWS} />
          ))}
        </div>
      ))}
      {questions.length > 0 && (
        <Part name="questions">
          <QuestionList items={questions} />
        </Part>
      )}
    </>
  );
}

function KeyPoints(): ReactElement | null {
  const { keyPoints } = usePage().localised.handout;
  const { list, item } = useLooks();
  if (keyPoints.length === 0) return null;
  return (
    <PartInBox name="key_points">
      <ul {...list}>
        {keyPoints.map(({ lead, text }, index) => (
          <li key={index} {...item}>
            <strong>
              <Rich of={lead} />
            </strong>{' '}
            <Rich of={text} />
          </li>
        ))}
      </ul>
    </PartInBox>
  );
}
