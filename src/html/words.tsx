import type { ReactElement } from 'react';
import { leftToRightStretches } from '../model/index.ts';
import { usePage } from './page-context.ts';

/** Plain text; read from the right, doses and telephone numbers in it keep their own order. */
export function Words({ of }: { of: string }): ReactElement {
  const { localised } = usePage();
  if (localised.locale.direction === 'ltr') return <>{of}</>;
  const parts: (string | ReactElement)[] = [];
  let from = 0;
  for (const { start, end } of leftToRightStretches(of)) {
    parts.push(
      of.slice(from, start),
      <bdi key={start} dir="ltr">
        {of.slice(start, end)}
      </bdi>,
    );
    from = end;
  }
  return (
    <>
      {parts}
      {of.slice(from)}
    </>
  );
}
