import type {
  Handout,
  KeyPoint,
  LeafletPlan,
  LearnMore,
  PosterWords,
  Reference,
  Review,
  RichText,
  Section,
  SignOff,
  Silence,
} from '../model/index.ts';
import { buildBlock } from './blocks/index.ts';
import { buildParagraphs } from './blocks/kind.ts';
import { buildFact } from './fact.ts';
import type { RawHandout } from './handout-schema.ts';
import { readInline } from './inline/read-inline.ts';
import { checkWords } from './long-words.ts';
import { buildOnLeaflet } from './on-leaflet.ts';
import { plainLine } from './plain-line.ts';
import { buildQuestion } from './question.ts';
import { noteId, type Spot } from './spot.ts';

type Raw<K extends keyof RawHandout> = NonNullable<RawHandout[K]>;

/** A property for a value that may be left out. */
function given<K extends string, T>(key: K, value: T | null | undefined): { readonly [P in K]?: T } {
  return value === undefined || value === null ? {} : ({ [key]: value } as { readonly [P in K]: T });
}

function rich<K extends string>(
  key: K,
  value: string | null | undefined,
  spot: Spot,
): { readonly [P in K]?: RichText } {
  return value === undefined || value === null ? {} : given(key, readInline(value, spot.at(key)));
}

function plain<K extends string>(
  key: K,
  value: string | null | undefined,
  spot: Spot,
): { readonly [P in K]?: string } {
  return value === undefined || value === null ? {} : given(key, plainLine(value, spot.at(key)));
}

function address(url: string, spot: Spot): string {
  checkWords(url, url, spot);
  return url;
}

const buildKeyPoint = (raw: Raw<'key_points'>[number], spot: Spot): KeyPoint => ({
  lead: readInline(raw.lead, spot.at('lead')),
  text: readInline(raw.text, spot.at('text')),
  place: spot.place,
});

const buildSection = (raw: Raw<'sections'>[number], spot: Spot): Section => ({
  heading: readInline(raw.heading, spot.at('heading')),
  ...noteId(raw.id, spot),
  role: raw.role ?? 'body',
  blocks: raw.blocks.map((block, index) => buildBlock(block, spot.at('blocks', index))),
  ...buildOnLeaflet(raw.leaflet, spot.at('leaflet'), null),
  place: spot.place,
});

const buildReference = (raw: Raw<'references'>[number], spot: Spot): Reference => ({
  ...rich('title', raw?.title, spot),
  ...plain('authors', raw?.authors, spot),
  ...plain('publisher', raw?.publisher, spot),
  ...given('date', raw?.date === undefined || raw.date === null ? null : String(raw.date)),
  ...given('url', raw?.url && address(raw.url, spot.at('url'))),
  ...given('accessed', raw?.accessed),
  ...given('stillCurrent', raw?.still_current),
  place: spot.place,
});

const buildLearnMore = (raw: Raw<'learn_more'>, spot: Spot): LearnMore => ({
  label: readInline(raw.label, spot.at('label')),
  url: address(raw.url, spot.at('url')),
  place: spot.place,
});

const buildPoster = (raw: Raw<'poster'>, spot: Spot, known: number): PosterWords => ({
  ...rich('title', raw.title, spot),
  ...rich('summary', raw.summary, spot),
  ...given(
    'keyPoints',
    raw.key_points?.map((point, index) => {
      const at = spot.at('key_points', index);
      return typeof point === 'number' ? checkPointNumber(point, at, known) : buildKeyPoint(point, at);
    }),
  ),
  place: spot.place,
});

function checkPointNumber(number: number, spot: Spot, known: number): number {
  if (number > known) {
    spot.report({
      code: 'ref/key-point',
      message: `The handout has ${known === 1 ? '1 key point' : `${known} key points`}: there is no number ${number}.`,
      hint: 'Count from 1 under `key_points` at the top, or write a point of its own: lead and text.',
    });
  }
  return number;
}

const buildSignOff = (raw: NonNullable<Raw<'review'>['reviewed_by']>, spot: Spot): SignOff => ({
  name: plainLine(raw.name, spot.at('name')),
  ...plain('role', raw.role, spot),
  date: raw.date,
  ...given('content', raw.content),
  place: spot.place,
});

const buildReview = (raw: RawHandout['review'], spot: Spot): Review => ({
  ...given('version', raw?.version),
  ...given('published', raw?.published),
  ...given('next', raw?.next),
  ...(raw?.reviewed_by ? { reviewedBy: buildSignOff(raw.reviewed_by, spot.at('reviewed_by')) } : {}),
  place: spot.place,
});

const buildLeafletPlan = (raw: Raw<'leaflet'>, spot: Spot): LeafletPlan => {
  const { cover, signs = [], flap, leave_out: leaveOut = [] } = raw === true ? {} : raw;
  return {
    ...rich('cover', cover, spot),
    signs,
    flap: flap?.map((name, index) => ({ name, place: spot.at('flap', index).place })) ?? null,
    leaveOut,
    place: spot.place,
  };
};

const buildSilence = (raw: Raw<'silence'>[number], spot: Spot): Silence => ({
  rule: raw.rule,
  reason: raw.reason,
  ...given('words', raw.words),
  place: spot.place,
});

/** The handout of a validated file; what is wrong with its texts goes to the spot. */
export function buildHandout(
  raw: RawHandout,
  spot: Spot,
  name: Pick<Handout, 'slug' | 'lang' | 'file'>,
): Handout {
  const each = <T, B>(
    key: keyof RawHandout,
    items: readonly T[] | undefined,
    build: (item: T, at: Spot) => B,
  ): B[] => (items ?? []).map((item, index) => build(item, spot.at(key, index)));
  return {
    ...name,
    title: readInline(raw.title, spot.at('title')),
    ...rich('topic', raw.topic, spot),
    ...rich('audience', raw.audience, spot),
    introduction:
      raw.introduction === undefined ? [] : buildParagraphs(raw.introduction, spot.at('introduction')),
    ...rich('summary', raw.summary, spot),
    slots: each('for_you', raw.for_you, (name, at) => ({ name, place: at.place })),
    keyPoints: each('key_points', raw.key_points, buildKeyPoint),
    sections: each('sections', raw.sections, buildSection),
    questions: each('questions', raw.questions, buildQuestion),
    references: each('references', raw.references, buildReference),
    ...given('learnMore', raw.learn_more && buildLearnMore(raw.learn_more, spot.at('learn_more'))),
    ...given('poster', raw.poster && buildPoster(raw.poster, spot.at('poster'), raw.key_points?.length ?? 0)),
    ...rich('disclaimer', raw.disclaimer, spot),
    ...given('leaflet', raw.leaflet && buildLeafletPlan(raw.leaflet, spot.at('leaflet'))),
    facts: Object.entries(raw.facts ?? {}).map(([name, fact]) =>
      buildFact(fact, name, spot.at('facts', name)),
    ),
    safety: each('safety', raw.safety, (name, at) => ({ name, place: at.place })),
    ...given(
      'translationOf',
      raw.translation_of === undefined
        ? null
        : { lang: raw.translation_of, place: spot.at('translation_of').place },
    ),
    authors: each('authors', raw.authors, (name, at) => plainLine(name, at)),
    ...(raw.authors === undefined ? {} : { authorsPlace: spot.at('authors', 0).place }),
    ...rich('source', raw.source, spot),
    review: buildReview(raw.review, spot.at('review')),
    scoreCards: raw.score_cards ?? {},
    silence: each('silence', raw.silence, buildSilence),
    ...(raw.clinic === undefined ? {} : { clinic: raw.clinic, clinicPlace: spot.at('clinic').place }),
    ...(raw.theme === undefined ? {} : { theme: raw.theme, themePlace: spot.at('theme').place }),
    place: spot.place,
  };
}
