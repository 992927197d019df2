import { Document, Panel, type PanelContent, type Template, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { LeafletBack } from './parts/leaflet-back.tsx';
import { LeafletCover } from './parts/leaflet-cover.tsx';
import { Lines } from './parts/lines.tsx';
import { PanelParts } from './parts/panel-parts.tsx';

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
  const originOf = ({ parts }: PanelContent) => parts[0]?.place ?? localised.handout.place;
  return (
    <>
      {[panels.flap, ...panels.inside].map((panel, index) => (
        <Panel key={index} origin={originOf(panel)} foot={<Lines on={panel} />}>
          <PanelParts {...panel} />
        </Panel>
      ))}
    </>
  );
}
