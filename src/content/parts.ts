import {
  type Block,
  type BlockOf,
  type BlockType,
  type Handout,
  inlinesIn,
  type LeafletPlan,
  type OnLeaflet,
  type Part,
  type PartKind,
  type Place,
  plainText,
  type Question,
  type RichText,
  type SafetyFact,
} from '../model/index.ts';
import { textsOfBlock } from './blocks/index.ts';

interface PartSource {
  readonly place: Place;
  readonly section?: string;
  readonly details?: string;
}

function part(kind: PartKind, texts: readonly RichText[], { details = '', ...rest }: PartSource): Part {
  const links = inlinesIn(texts).flatMap((inline) => {
    if (inline.type === 'cross-reference') return [`#${inline.to}`];
    return inline.type === 'link' ? [inline.href] : [];
  });
  return { kind, text: texts.map(plainText).join(' '), links, details, ...rest };
}

const plain = (kind: PartKind, text: string | undefined, place: Place, details = ''): readonly Part[] =>
  text === undefined ? [] : [{ kind, text, links: [], details, place }];

const each = (kind: PartKind, texts: readonly (RichText | undefined)[]): readonly Part[] =>
  texts.flatMap((text) => (text ? [part(kind, [text], { place: text.place })] : []));

const KIND_OF_BLOCK = {
  paragraph: 'text',
  heading: 'heading',
  list: 'list item',
  steps: 'step',
  checklist: 'box to tick',
  comparison: 'table row',
  meal: 'meal',
  callout: 'note',
  figure: 'picture',
  questions: 'question',
  claims: 'claim',
  contact: 'contact',
} as const satisfies Record<BlockType, PartKind>;

const question = ({ ask, answer, place }: Question, section?: string): Part =>
  part('question', [ask, ...answer], { place, ...(section === undefined ? {} : { section }) });

const pictureDetails = ({ image, alt }: { image: string; alt: string | null }): string =>
  `${image}: ${alt ?? ''}`;

const picture = (of: { image: string; alt: string }, place: Place, section: string): Part =>
  part('picture', [], { place, section, details: pictureDetails(of) });

const mealDetails = ({ foods, dailyValues }: BlockOf<'meal'>): string =>
  [...foods.map(({ food, servings, shownAs }) => `${servings} × ${shownAs ?? food}`), dailyValues].join(', ');

/** Whether something is on the leaflet, or what stands there instead. */
const onLeaflet = (choice: OnLeaflet | undefined, section: string): readonly Part[] =>
  choice
    ? [
        part('leaflet', choice.type === 'shorter' ? choice.blocks.flatMap(textsOfBlock) : [], {
          place: choice.place,
          section,
          details: choice.type,
        }),
      ]
    : [];

const leafletPlan = ({ cover, flap, signs, leaveOut, place }: LeafletPlan): Part => {
  const details = [flap?.map(({ name }) => name).join(', '), leaveOut.join(', '), signs.join(', ')];
  return part('leaflet', cover ? [cover] : [], { place, details: details.join('; ') });
};

function partsOfBlock(block: Block, section: string): readonly Part[] {
  const { place } = block;
  const whole = (details = ''): readonly Part[] => {
    const kind = block.type === 'callout' ? block.kind : KIND_OF_BLOCK[block.type];
    return [part(kind, textsOfBlock(block), { place, section, details })];
  };
  switch (block.type) {
    case 'callout':
      return whole(block.fact && `{${block.fact}}`);
    case 'meal':
      return [
        ...whole(mealDetails(block)),
        ...(block.picture ? [picture(block.picture, block.picture.place, section)] : []),
      ];
    case 'figure':
      return whole(pictureDetails(block));
    case 'contact':
      return whole();
    case 'claims':
      return block.items.map((item) =>
        part('claim', [item.claim], { place: item.place, section, details: item.strength }),
      );
    case 'comparison':
      return [[block.caption], block.columns, ...block.rows].map((row) =>
        part('table row', row, { place: row[0]?.place ?? place, section }),
      );
    case 'questions':
      return block.items.map((item) => question(item, section));
    default:
      return textsOfBlock(block).map((text) =>
        part(KIND_OF_BLOCK[block.type], [text], { place: text.place, section }),
      );
  }
}

/** What a fact says, in the words of no language. */
function sayFact(fact: SafetyFact): string {
  if (fact.kind === 'phone') return `${fact.name}: ${fact.phone}`;
  if (fact.kind === 'caution') return `${fact.name}: ${Object.values(fact.words).join(' / ')}`;
  const amounts = [fact.quantity, ...(fact.also ? [fact.also] : [])].map(({ amount, to, unit }) =>
    [amount, ...(to === undefined ? [] : ['to', to]), unit].join(' '),
  );
  return `${fact.name}: ${amounts.join(', ')}${fact.per ? ` per ${fact.per}` : ''}`;
}

function partsOfPoster({ poster }: Handout): readonly Part[] {
  if (!poster) return [];
  const points = poster.keyPoints ?? [];
  const chosen = points.filter((point) => typeof point === 'number').join(', ');
  return [
    ...each('poster', [poster.title, poster.summary]),
    ...plain('poster', chosen ? `Key points ${chosen}` : undefined, poster.place),
    ...points.flatMap((point) =>
      typeof point === 'number' ? [] : [part('poster', [point.lead, point.text], { place: point.place })],
    ),
  ];
}

/** Everything that a handout says, in the order of the page. */
export function partsOf(handout: Handout): readonly Part[] {
  const { review, learnMore, place } = handout;
  return [
    ...each('title', [handout.title, handout.topic, handout.audience]),
    ...each('introduction', handout.introduction),
    ...each('summary', [handout.summary]),
    ...handout.keyPoints.map(({ lead, text, place: at }) => part('key point', [lead, text], { place: at })),
    ...handout.sections.flatMap(({ heading, blocks, leaflet, place: at }) => [
      part('heading', [heading], { place: at }),
      ...blocks.flatMap((block) => [
        ...partsOfBlock(block, plainText(heading)),
        ...onLeaflet(block.leaflet, plainText(heading)),
      ]),
      ...onLeaflet(leaflet, plainText(heading)),
    ]),
    ...handout.questions.map((item) => question(item)),
    ...handout.references.flatMap(({ title, authors, publisher, date, url, place: at }) =>
      plain(
        'reference',
        [title && plainText(title), authors, publisher, date, url].filter(Boolean).join('. '),
        at,
      ),
    ),
    ...partsOfPoster(handout),
    ...(learnMore ? plain('link', plainText(learnMore.label), learnMore.place, learnMore.url) : []),
    ...each('about', [handout.disclaimer, handout.source]),
    ...plain('about', handout.authors.join(', ') || undefined, place),
    ...plain('about', review.version && `Version ${review.version}`, review.place),
    ...plain('about', review.published && `Published ${review.published}`, review.place),
    ...plain('about', review.next && `Next review ${review.next}`, review.place),
    ...(handout.leaflet ? [leafletPlan(handout.leaflet)] : []),
    ...handout.facts.flatMap((fact) => plain('fact', sayFact(fact), fact.place)),
    ...handout.safety.flatMap((demand) => plain('safety', demand.name, demand.place)),
  ];
}
