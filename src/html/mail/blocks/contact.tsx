import type { HtmlView } from '../../block-view.tsx';
import { usePage } from '../../page-context.ts';
import { Words } from '../../words.tsx';
import { Box } from '../box.tsx';
import { useLooks } from '../looks/index.ts';
import { MailFacts } from '../mail-facts.tsx';

/** How to reach the clinic: on a telephone its number is called by a tap. */
export const Contact: HtmlView<'contact'> = ({ block: _ }) => {
  const { clinic, contact } = usePage().localised;
  const { box, rowName } = useLooks();
  if (!clinic) return null;
  return (
    <Box look={box.plain}>
      <p {...rowName}>
        <strong>
          <Words of={clinic.name} />
        </strong>
      </p>
      <MailFacts facts={contact} />
    </Box>
  );
};
