import type { ReactElement } from 'react';
import { Facts } from '../facts.tsx';
import { usePage } from '../page-context.ts';
import { TickList } from '../tick-list.tsx';
import { Words } from '../words.tsx';
import { Part } from './part.tsx';

/** What this copy says to the one person it is for. */
export function ForYou(): ReactElement | null {
  const { forYou } = usePage().localised;
  if (!forYou) return null;
  const { facts, checklist } = forYou;
  return (
    <Part name="for_you" className="card for-you">
      {facts.length > 0 && <Facts facts={facts} />}
      {checklist && (
        <>
          <p>
            <Words of={checklist.term} />
          </p>
          <TickList items={checklist.items.map(({ text }, index) => <Words key={index} of={text} />)} />
        </>
      )}
    </Part>
  );
}
