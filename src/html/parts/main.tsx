import type { ReactElement } from 'react';
import { BlockOfHandout } from '../block-view.tsx';
import { HTML_VIEWS } from '../blocks/index.ts';
import { Icon } from '../icon.tsx';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { sectionId } from '../page-parts.ts';
import { QuestionList } from '../question-list.tsx';
import { UNMARKED_LIST } from '../unmarked-list.ts';
import { Closing } from './closing.tsx';
import { ForYou } from './for-you.tsx';
import { Part } from './part.tsx';

/** All that is read through, in the order of the page. */
export function Main(): ReactElement {
  const { handout } = usePage().localised;
  return (
    <main id="main_text" className="column" tabIndex={-1}>
      <ForYou />
      {handout.introduction.map((text, index) => (
        <p key={index} className="lead">
          <Rich of={text} />
        </p>
      ))}
      <Summary />
      <KeyPoints />
      {handout.sections.map((section, index) => (
        <section key={index} id={sectionId(section, index)}>
          <h2>
            <Rich of={section.heading} />
          </h2>
          {section.blocks.map((block, at) => (
            <BlockOfHandout key={at} block={block} views={HTML_VIEWS} />
          ))}
        </section>
      ))}
      <Questions />
      <Closing />
    </main>
  );
}

function Summary(): ReactElement | null {
  const { summary } = usePage().localised.handout;
  if (!summary) return null;
  return (
    <Part name="summary">
      <p>
        <Rich of={summary} />
      </p>
    </Part>
  );
}

function KeyPoints(): ReactElement | null {
  const { keyPoints } = usePage().localised.handout;
  if (keyPoints.length === 0) return null;
  return (
    <Part name="key_points" className="card key-points">
      <ul {...UNMARKED_LIST}>
        {keyPoints.map(({ lead, text }, index) => (
          <li key={index}>
            <Icon name="check" />
            <p>
              <strong>
                <Rich of={lead} />
              </strong>{' '}
              <Rich of={text} />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Questions(): ReactElement | null {
  const { questions } = usePage().localised.handout;
  if (questions.length === 0) return null;
  return (
    <Part name="questions">
      <QuestionList items={questions} />
    </Part>
  );
}
