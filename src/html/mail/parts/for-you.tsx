import type { ReactElement } from 'react';
import { usePage } from '../../page-context.ts';
import { UNMARKED_LIST } from '../../unmarked-list.ts';
import { Words } from '../../words.tsx';
import { useLooks } from '../looks/index.ts';
import { MailFacts } from '../mail-facts.tsx';
import { TickItem } from '../tick-item.tsx';
import { PartInBox } from './part.tsx';

/** What this copy says to the one person it is for. */
export function ForYou(): ReactElement | null {
  const { forYou } = usePage().localised;
  const { paragraph, unmarked } = useLooks();
  if (!forYou) return null;
  const { facts, checklist } = forYou;
  return (
    <PartInBox name="for_you">
      {facts.length > 0 && <MailFacts facts={facts} />}
      {checklist && (
        <>
          <p {...paragraph}>
            <Words of={checklist.term} />
          </p>
          <ul {...UNMARKED_LIST} {...unmarked}>
            {checklist.items.map(({ text }, index) => (
              <TickItem key={index}>
                <Words of={text} />
              </TickItem>
            ))}
          </ul>
        </>
      )}
    </PartInBox>
  );
}
