import { describe, expect, test } from 'vitest';
import { lineBreaks, stretchesOf } from '../../src/shaping/line-breaks.ts';

/** The text with | where a line may end (spaces aside) and _ for a space at which it may not. */
function show(text: string, language = 'en'): string {
  const { breaks, boundSpaces } = lineBreaks(text, language);
  return [...text.split('').entries()]
    .map(([at, unit]) => (breaks.has(at) ? '|' : '') + (boundSpaces.has(at) ? '_' : unit))
    .join('');
}

describe('between words', () => {
  test.each([
    ['Người bệnh uống thuốc', 'vi'],
    ['Ostéoporose et calcium', 'fr'],
    ['Holecalciferol, cholecalciferol', 'en'],
    ['Витамин холекальциферол', 'ru'],
    ['يساعد فيتامين د الجسم', 'ar'],
  ])('words of %j stay whole', (text, language) => {
    expect(show(text, language)).toBe(text);
  });

  test.each([
    'well-|known follow-|up',
    '2-3 mg, 2–3_mg, 30–40%, 1-800-222-1222',
    'X-ray, e-mail, 25-OH and 25-|hydroxyvitamin',
    'mg/kg, and/or, 120/80, tablets/|daily',
    '5_mg, 600_IU, 38.5_°C and 5_miles',
    'BMI ≥_30_kg and p <_0.05',
    'Friday, 8_am_to_5_pm; Saturday, 9:30_a.m._–_noon or 1_pm to 2_tablets',
    'Call +1_(800)_555-0123 or 06_12_34_56_78, 4_000_times',
    'soft\u00ad|hyphen',
    'ideographic\u3000|space',
  ])('%s', (expected) => {
    expect(show(expected.replaceAll('|', '').replaceAll('_', ' ')).replace('2-3_mg', '2-3 mg')).toBe(
      expected,
    );
  });
});

describe('citations', () => {
  test.each(['calcium. [1]', 'bone[1,_2] and', 'text [1–3]', '很|重|要。[1]'])(
    '%s is never cut',
    (expected) => {
      expect(show(expected.replaceAll('|', '').replaceAll('_', ' '), 'zh')).toBe(expected);
    },
  );
});

describe('addresses', () => {
  test('may end a line after their punctuation, when they are long', () => {
    expect(show('See https://ods.od.nih.gov/factsheets/VitaminD-Consumer/.')).toBe(
      'See https://ods.|od.|nih.|gov/|factsheets/|VitaminD|-Consumer/.',
    );
    expect(show('https://a.example.org/search?q=bone&page=2')).toBe(
      'https://a.|example.|org/|search?|q=|bone&page=2',
    );
  });

  test('leave no stub on the last line, as long as what stands before it can come along', () => {
    expect(show('https://riverside.example.org')).toBe('https://riverside.|example.org');
    expect(show('https://orthopaedicsurgeryclinic.org')).toBe('https://orthopaedicsurgeryclinic.|org');
  });

  test('stay whole when they are short', () => {
    expect(show('www.cdc.gov or info@clinic.org')).toBe('www.cdc.gov or info@clinic.org');
  });
});

describe('words that belong together', () => {
  test.each([
    'Eat foods with vitamin_D, vitamin_B12 or vitamins_K and_C.',
    'Pick one food with calcium for each_day.',
    'Walks ease a back that hurts for months._[7]',
    'Vitamin_D helps your body take in calcium._[1]',
    'Call us if it still hurts after 6_weeks._[5]',
    'Do you take warfarin? Ask before you take vitamin_K pills.',
    'Sample clinic: do not call these_numbers.',
  ])('%s', (expected) => {
    expect(show(expected.replaceAll('_', ' '))).toBe(expected);
  });

  test.each([
    ['short texts', 'Some pills, each day.'],
    ['long last words', 'It helps a muscle to relax, and the musculoskeletal.'],
    ['long words before', 'This may improve the density of substantial bones.'],
    [
      'letters that begin a word or a sentence',
      'We use an X-ray, and I’m here. A nurse calls tomorrow morning.',
    ],
  ])('not %s', (_, text) => {
    expect(show(text)).toBe(text);
  });

  test('not where a line has no room for them, each stretch by itself', () => {
    const text = 'Salmon, tuna, milk with added vitamin D for each day';
    const asked: string[] = [];
    const fits = (stretch: string) => asked.push(stretch) > 0 && stretch.length <= 8;
    const { boundSpaces } = lineBreaks(text, 'en', fits);
    expect(asked).toEqual(['vitamin D', 'each day']);
    expect([...boundSpaces]).toEqual([text.indexOf(' day')]);
  });

  test('but a dose is kept whole, whatever the room', () => {
    const { boundSpaces } = lineBreaks('Up to 600 IU of vitamin D', 'en', () => false);
    expect([...boundSpaces]).toEqual(['Up to 600'.length]);
  });
});

describe('stretches that no line end parts', () => {
  test.each([
    ['plant-based milk', ['plant-', 'based ', 'milk']],
    ['Up to 600 IU of vitamin D', ['Up ', 'to ', '600 IU ', 'of ', 'vitamin D']],
    ['吃鱼 twice', ['吃', '鱼 ', 'twice']],
    ['two\nlines ', ['two\n', 'lines ']],
    ['', []],
  ])('of %j', (text, stretches) => {
    expect(stretchesOf(text)).toEqual(stretches);
  });

  test('part words that belong together where they are told to', () => {
    expect(stretchesOf('600 IU of vitamin D', 'en', true)).toEqual(['600 IU ', 'of ', 'vitamin ', 'D']);
  });
});

describe('scripts without spaces', () => {
  test('Chinese breaks between characters, not before closing marks nor after opening ones', () => {
    expect(show('“钙”与“镁”同样重要：它们（15 mcg）。', 'zh-Hans')).toBe(
      '“钙”|与|“镁”|同|样|重|要：|它|们|（15_mcg）。',
    );
  });

  test('Chinese keeps a number with its measure word', () => {
    expect(show('每天600国际单位', 'zh')).toBe('每|天|600国|际|单|位');
  });

  test('an apostrophe in Chinese text is no closing quote', () => {
    expect(show('don’t停', 'zh')).toBe('don’t|停');
  });

  test('Thai breaks between words of the dictionary, never before a mark', () => {
    expect(show('วิตามินดีช่วยให้ร่างกายดูดซึมแคลเซียม', 'th')).toBe('วิตามิน|ดี|ช่วย|ให้|ร่างกาย|ดูด|ซึม|แคลเซียม');
  });

  test('Korean breaks at spaces only', () => {
    expect(show('비타민 D는 칼슘 흡수를 돕습니다', 'ko')).toBe('비타민 D는 칼슘 흡수를 돕습니다');
  });
});
