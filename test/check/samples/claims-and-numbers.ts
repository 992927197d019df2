import { type SamplesOf, text, withBlocks } from './sample.ts';

const claim = (words: string): string =>
  `${withBlocks(`claims:\n          - claim: ${words}\n            strength: none`)}references:\n  - title: One\n`;

export const CLAIMS_AND_NUMBERS = {
  'claim/absolute': {
    fires: [{ in: text(withBlocks('This tablet is guaranteed to help.')), at: [5, 9], says: /“guaranteed”/ }],
    nearMiss: [
      text(withBlocks('Never take two tablets at once.')),
      text(withBlocks('It does not always help.')),
      text(withBlocks('Drink the glass empty, all 100 ml.')),
    ],
  },
  'claim/hype': {
    fires: [
      { in: text(withBlocks('Broccoli is a powerhouse of vitamins.')), at: [5, 9], says: /“powerhouse”/ },
    ],
    nearMiss: [
      text(withBlocks('A nurse takes your vital signs.')),
      text(withBlocks('He was in critical care.')),
      // a rule of English words
      text(withBlocks('Es crucial.'), { lang: 'es' }),
    ],
  },
  'claim/interaction': {
    fires: [
      { in: text(withBlocks('Broccoli has much vitamin K.')), at: [5, 9], says: /warfarin/ },
      { in: text(withBlocks('Take calcium pills with food.')), at: [5, 9], says: /antibiotics or thyroid/ },
    ],
    nearMiss: [
      text(withBlocks('Broccoli has much vitamin K.', 'caution: Ask first if you take a blood thinner.')),
      text(withBlocks('Broccoli has much vitamin C.')),
      text(withBlocks('Milk has much calcium.')),
    ],
  },
  'claim/no-evidence': {
    fires: [{ in: text(claim('It helps.')), at: [6, 20], says: /“none” and names no source/, as: 'error' }],
    nearMiss: [text(claim('It helps. [1]')), text(claim('It **helps [1]** a lot.'))],
  },
  'claim/no-uncertainty': {
    fires: [{ in: text(withBlocks('It helps.')), at: [1, 8], says: /unknown/ }],
    nearMiss: [
      text(withBlocks('We do not know if it helps.')),
      text(withBlocks('It is not clear if it helps.')),
      text(withBlocks('claims:\n          - claim: It helps.\n            strength: weak')),
    ],
  },
  'claim/supplement-dose': {
    fires: [
      {
        in: text(withBlocks('Take 5,000 IU of vitamin D each day.')),
        at: [5, 9],
        says: /5,000 IU is more than the upper limit for adults, 100 mcg a day/,
      },
      { in: text(withBlocks('Take a pill with 0.4 g of magnesium.')), at: [5, 9], says: /350 mg a day/ },
    ],
    nearMiss: [
      text(withBlocks('Take 4,000 IU of vitamin D each day.')),
      text(withBlocks('More than 5,000 IU of vitamin D a day is too much.')),
      text(withBlocks('Take 5,000 mg of fish oil.')),
      text(withBlocks('A cup of beans and nuts gives 400 mg of magnesium.')),
    ],
  },
  'num/calculation': {
    fires: [{ in: text(withBlocks('Multiply your weight by two.')), at: [5, 9], says: /“Multiply”/ }],
    nearMiss: [
      text(withBlocks('Take it three times a day.')),
      text(withBlocks('Your clinic counts the doses.')),
    ],
  },
  'num/dual-unit': {
    fires: [{ in: text(withBlocks('Take 1,000 IU a day.')), at: [5, 9], says: /“1,000 IU”/ }],
    nearMiss: [text(withBlocks('Take 25 mcg (1,000 IU) a day.')), text(withBlocks('Take 500 mg a day.'))],
  },
  'num/unit': {
    fires: [{ in: text(withBlocks('Take 600 a day.')), at: [5, 9], says: /“Take 600”/ }],
    nearMiss: [text(withBlocks('Take 600 mg a day.')), text(withBlocks('Take 2 tablets a day.'))],
  },
} as const satisfies SamplesOf<'claim' | 'num'>;
