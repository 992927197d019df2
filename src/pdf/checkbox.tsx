import type { ReactElement } from 'react';
import { PATH, SVG, VIEW } from './elements.ts';
import { useMarkerWidth } from './list.tsx';
import { useTemplate } from './template.ts';
import { lineOf, typeface } from './typeface.ts';

/** A box to tick with a pen, as the label of a list item. */
export function Checkbox(): ReactElement {
  const template = useTemplate();
  const { color, type } = template.tokens;
  const size = type.body * 1.1;
  return (
    <VIEW
      structure="Lbl"
      style={{
        width: useMarkerWidth(),
        height: lineOf(typeface(template, 'body')),
        justifyContent: 'center',
        alignItems: 'flex-start',
      }}
    >
      <SVG
        structure="Figure"
        alt={template.localised.locale.strings.checklist_box}
        width={size}
        height={size}
        viewBox="0 0 24 24"
        style={{ width: size, height: size }}
      >
        <PATH
          d="M3 1.5H21L22.5 3V21L21 22.5H3L1.5 21V3Z"
          fill={color.paper}
          stroke={color.ink}
          strokeWidth={2.4}
        />
      </SVG>
    </VIEW>
  );
}
