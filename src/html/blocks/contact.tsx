import type { HtmlView } from '../block-view.tsx';
import { Facts } from '../facts.tsx';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';

/** How to reach the clinic: on a telephone its number is called by a tap. */
export const Contact: HtmlView<'contact'> = ({ block }) => {
  const { clinic, contact } = usePage().localised;
  if (!clinic) return null;
  return (
    <address id={block.id} className="contact">
      <p className="contact-name">
        <Words of={clinic.name} />
      </p>
      <Facts facts={contact} />
    </address>
  );
};
