import {
  type Block,
  type Handout,
  inlinesIn,
  type OnLeaflet,
  PANEL_PARTS,
  type Place,
  type Problem,
} from '../../model/index.ts';
import { nearName } from '../near-name.ts';

/** What a leaflet may not do: leave out or reword what keeps its readers safe, or put on the flap what is not there. */
export function leafletProblems(handout: Handout): readonly Problem[] {
  return [
    ...handout.sections.flatMap(({ leaflet, blocks }) => [
      ...(leaflet ? lostWarnings(leaflet, blocks) : []),
      ...blocks.flatMap((block) => (block.leaflet ? lostWarnings(block.leaflet, [block]) : [])),
    ]),
    ...lostFacts(handout),
    ...unknownOnFlap(handout),
  ];
}

const isWarning = (block: Block): boolean => block.type === 'callout' && block.kind !== 'note';

const HOW: Readonly<Record<OnLeaflet['type'], string>> = {
  'left-out': 'leaves it out',
  optional: 'may leave it out',
  shorter: 'says something else instead',
};

/** Cautions and emergency boxes, which a leaflet prints as they are. */
function lostWarnings({ type, place }: OnLeaflet, blocks: readonly Block[]): readonly Problem[] {
  return blocks.filter(isWarning).map((block) => ({
    code: 'leaflet/safety',
    severity: 'error',
    message: `The box in line ${block.place.line} warns of harm, and this \`leaflet:\` ${HOW[type]}.`,
    hint: 'Take the `leaflet:` out, or put it on the other blocks alone. A warning that is too long is shortened for every edition.',
    place,
  }));
}

interface Named {
  readonly name: string;
  /** Where the leaflet drops it; absent where it keeps it. */
  readonly dropped?: Place;
}

/** Facts under `safety:` that the handout prints and its leaflet would not. */
function lostFacts(handout: Handout): readonly Problem[] {
  const named = handout.sections.flatMap((section) =>
    section.blocks.flatMap((block) => namedOnLeaflet(block, section.leaflet)),
  );
  const kept = new Set([
    ...named.filter(({ dropped }) => !dropped).map(({ name }) => name),
    ...factsIn(handout.sections.map(({ leaflet }) => (leaflet?.type === 'shorter' ? leaflet.blocks : []))),
    ...keptParts(handout).flatMap(factsIn),
  ]);
  return handout.safety.flatMap(({ name }): Problem[] => {
    const place = kept.has(name) ? undefined : named.find((one) => one.name === name)?.dropped;
    if (!place) return [];
    return [
      {
        code: 'leaflet/safety',
        severity: 'error',
        message: `“${name}” stands under \`safety:\`, and this \`leaflet:\` leaves it out.`,
        hint: `Every edition must print it: take the \`leaflet:\` out, or write {${name}} in the shorter text.`,
        place,
      },
    ];
  });
}

const factsIn = (value: unknown): readonly string[] =>
  inlinesIn(value).flatMap((inline) => (inline.type === 'fact' ? [inline.name] : []));

/** Facts of a block and of what says it in fewer words, each kept or dropped. */
function namedOnLeaflet(block: Block, ofSection: OnLeaflet | undefined): readonly Named[] {
  const { leaflet, ...itself } = block;
  const own = [...factsIn(itself), ...(block.type === 'callout' && block.fact ? [block.fact] : [])];
  const by = ofSection ?? leaflet;
  const shorter = !ofSection && leaflet?.type === 'shorter' ? factsIn(leaflet.blocks) : [];
  return [
    ...own.map((name) => (by ? { name, dropped: by.place } : { name })),
    ...shorter.map((name) => ({ name })),
  ];
}

function keptParts({ keyPoints, questions, leaflet }: Handout): readonly unknown[] {
  const leaveOut = leaflet?.leaveOut ?? [];
  return [
    ...(leaveOut.includes('key_points') ? [] : [keyPoints]),
    ...(leaveOut.includes('questions') ? [] : [questions]),
  ];
}

function unknownOnFlap({ leaflet, sections }: Handout): readonly Problem[] {
  const ids = sections.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const known: readonly string[] = [...PANEL_PARTS, ...ids];
  return (leaflet?.flap ?? [])
    .filter(({ name }) => !known.includes(name))
    .map(({ name, place }) => {
      const near = nearName(name, known);
      return {
        code: 'leaflet/unknown-part',
        severity: 'error',
        message: `“${name}” is no part of this handout, and no section has that id.`,
        hint: near
          ? `Did you mean ${near}?`
          : `What may stand on the flap: ${known.join(', ')}. A section gets a name by a line \`id: …\` under its heading.`,
        place,
      };
    });
}
