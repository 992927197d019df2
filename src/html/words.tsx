import type { ReactElement } from 'react';
import { leftToRightStretches } from '../model/index.ts';
import { usePage } from './page-context.ts';

/** Plain text; read from the right, doses and telephone numbers in it keep their own order. */
export function Words({ of }: { of: string }): ReactElement {
  const { localised } = usePage();
  if (localised.locale.direction === 'ltr') return <WholeDates of={of} />;
  const parts: ReactElement[] = [];
  let from = 0;
  for (const { start, end } of leftToRightStretches(of)) {
    parts.push(
      <WholeDates key={from} of={of.slice(from, start)} />,
      <bdi key={`${from} turned`} dir="ltr">
        {of.slice(start, end)}
      </bdi>,
    );
    from = end;
  }
  return (
    <>
      {parts}
      <WholeDates of={of.slice(from)} />
    </>
  );
}

/** ISO 8601 days and months, which a browser would break after a hyphen. */
const DATE = /(\b\d{4}-\d{2}(?:-\d{2})?\b)/;

function WholeDates({ of }: { of: string }): ReactElement {
  return (
    <>
      {of.split(DATE).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} className="whole">
            {part}
          </span>
        ),
      )}
    </>
  );
}
