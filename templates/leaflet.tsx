import { Document, Panel, type PanelPart, type Template, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { LeafletBack } from './parts/leaflet-back.tsx';
import { LeafletCover } from './parts/leaflet-cover.tsx';
import { PanelContent } from './parts/panel-content.tsx';

/** A sheet folded in three: its panels in the order in which they are read. */
export const leaflet: Template = (props) => (
  <Document template={props}>
    <LeafletCover />
    <Middle />
    <LeafletBack />
  </Document>
);

/** The flap, and what is inside. */
function Middle(): ReactElement {
  const { panels, localised } = useTemplate();
  if (!panels) throw new Error('The leaflet was not told what stands on which panel.');
  return (
    <>
      {[panels.flap, ...panels.inside].map((parts: readonly PanelPart[], index) => (
        <Panel key={index} origin={parts[0]?.place ?? localised.handout.place}>
          <PanelContent parts={parts} />
        </Panel>
      ))}
    </>
  );
}
