import type { Localised, PanelPart } from '../../model/index.ts';
import { blocksTogether } from '../../pdf/index.ts';

/** What stands on the flap and, in the order in which it is read, inside. */
export interface LeafletParts {
  readonly flap: readonly PanelPart[];
  readonly inside: readonly PanelPart[];
}

interface Candidate {
  /** The key or id by which a nurse puts it on the flap. */
  readonly names: readonly string[];
  readonly parts: readonly PanelPart[];
}

/** The parts of a selected handout, each in one piece. */
export function panelParts({ handout }: Localised): LeafletParts {
  const candidates = candidatesOf(handout);
  const onFlap = flapOf(handout, candidates);
  return {
    flap: onFlap.flatMap(({ parts }) => parts),
    inside: candidates.filter((one) => !onFlap.includes(one)).flatMap(({ parts }) => parts),
  };
}

function candidatesOf(handout: Localised['handout']): readonly Candidate[] {
  const [introduction] = handout.introduction;
  const [keyPoint] = handout.keyPoints;
  return [
    ...(introduction
      ? [{ names: ['introduction'], parts: [{ type: 'introduction', place: introduction.place } as const] }]
      : []),
    ...(keyPoint
      ? [{ names: ['key_points'], parts: [{ type: 'key-points', place: keyPoint.place } as const] }]
      : []),
    ...handout.sections.map((section) => ({
      names: section.id === undefined ? [] : [section.id],
      parts: blocksTogether(section.blocks).map((blocks, index): PanelPart => {
        const begins = index === 0;
        const place = begins ? section.place : (blocks[0]?.place ?? section.place);
        return { type: 'blocks', section, blocks, begins, place };
      }),
    })),
    ...(handout.questions.length > 0
      ? [
          {
            names: ['questions'],
            parts: handout.questions.map(
              (question, index): PanelPart => ({
                type: 'question',
                question,
                begins: index === 0,
                place: question.place,
              }),
            ),
          },
        ]
      : []),
  ];
}

/** What the handout names; else the key points, or the first section of several. */
function flapOf({ leaflet }: Localised['handout'], candidates: readonly Candidate[]): readonly Candidate[] {
  const wanted = leaflet?.flap;
  if (wanted)
    return wanted.flatMap(({ name }) => candidates.findLast(({ names }) => names.includes(name)) ?? []);
  const usual = candidates.find(({ names }) => names.includes('key_points'));
  return usual ? [usual] : candidates.slice(0, candidates.length > 1 ? 1 : 0);
}
