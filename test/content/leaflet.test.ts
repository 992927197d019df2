import { describe, expect, it } from 'vitest';
import { contentHash, passagesOf, runningTexts } from '../../src/content/index.ts';
import { plainText } from '../../src/model/index.ts';
import { blockOf, codesOf, readSample, unwrap, withBlocks } from './read.ts';

const fact = `facts:
  most:
    amount: 4
    unit: tablet
    per: day
    source:
      title: Leaflet
safety:
  - most
`;
const messages = (text: string): readonly string[] => readSample(text).problems.map(({ message }) => message);

describe('`leaflet:` beside a block', () => {
  it('leaves it out, or out where room is short', () => {
    expect(blockOf('- paragraph: Long.\n  leaflet: false').leaflet).toMatchObject({ type: 'left-out' });
    expect(blockOf('- paragraph: Long.\n  leaflet: optional').leaflet).toMatchObject({ type: 'optional' });
    expect(blockOf('- paragraph: Long.\n  leaflet: true').leaflet).toBeUndefined();
  });

  it('says it in fewer words: a paragraph, or a list of the same kind', () => {
    const shorter = (yaml: string) => {
      const { leaflet } = blockOf(yaml);
      return leaflet?.type === 'shorter' ? leaflet.blocks : [];
    };
    expect(shorter('- paragraph: Long.\n  leaflet: "**Short.**"')).toMatchObject([
      { type: 'paragraph', text: { inlines: [{ type: 'strong' }] } },
    ]);
    expect(shorter('- steps:\n    - One.\n    - Two.\n  leaflet:\n    - Both.')).toMatchObject([
      { type: 'steps', items: [{ inlines: [{ value: 'Both.' }] }] },
    ]);
    expect(shorter('- claims:\n    - claim: A.\n      strength: weak\n  leaflet:\n    - A.')).toMatchObject([
      { type: 'list' },
    ]);
    expect(shorter('- note: A long note.\n  leaflet: A note.')).toMatchObject([
      { type: 'callout', kind: 'note', text: [{ inlines: [{ value: 'A note.' }] }] },
    ]);
  });

  it('is refused at its place where it is neither', () => {
    expect(codesOf(withBlocks('- paragraph: A.\n  leaflet: 3'))).toEqual(['schema/type 6:18']);
    expect(codesOf(withBlocks('- paragraph: A.\n  leaflet: ""'))).toEqual(['schema/empty 6:18']);
    expect(codesOf(withBlocks('- leaflet: false'))).toEqual(['schema/one-block 5:9']);
    expect(codesOf(withBlocks('- paragraph: A.\n  leaflet: A<br>B'))).toEqual([
      expect.stringMatching(/^inline\/\S+ 6:/),
    ]);
    expect(codesOf(withBlocks('- paragraph: A.\n  leaflet: See [9].'))).toEqual([
      'ref/dangling-citation 6:22',
    ]);
  });
});

describe('what keeps readers safe', () => {
  const WARNED = ['false', 'optional', 'Ask first.'];

  it.each(WARNED)('is on every leaflet: a caution cannot say `leaflet: %s`', (choice) => {
    expect(codesOf(withBlocks(`- caution: Not with alcohol.\n  leaflet: ${choice}`))).toEqual([
      'leaflet/safety 6:18',
    ]);
  });

  it.each(WARNED)('nor can the section of an emergency box say `leaflet: %s`', (choice) => {
    const text = `title: A\nsections:\n  - heading: H\n    leaflet: ${choice}\n    blocks:\n      - One.\n      - emergency: Call.`;
    expect(codesOf(text)).toEqual(['leaflet/safety 4:14']);
    expect(messages(text)).toEqual([expect.stringContaining('The box in line 7 warns of harm')]);
  });

  it('may say a note in fewer words', () => {
    expect(codesOf(withBlocks('- note: A long one.\n  leaflet: Short.'))).toEqual([]);
  });

  it('is a fact under `safety:`, unless the leaflet prints it elsewhere or the shorter text does', () => {
    const drop = '- paragraph: Take no more than {most}.\n  leaflet: false';
    expect(codesOf(withBlocks(`${drop}\n`) + fact)).toEqual(['leaflet/safety 6:18']);
    expect(messages(withBlocks(`${drop}\n`) + fact)).toEqual([
      '“most” stands under `safety:`, and this `leaflet:` leaves it out.',
    ]);
    expect(codesOf(withBlocks(`${drop.replace('false', 'Not too many.')}\n`) + fact)).toEqual([
      'leaflet/safety 6:18',
    ]);
    expect(codesOf(withBlocks(`${drop.replace('false', '"At most {most}."')}\n`) + fact)).toEqual([]);
    expect(codesOf(withBlocks(`${drop}\n- Again, {most}.\n`) + fact)).toEqual([]);
  });
});

describe('`leaflet:` of the handout', () => {
  it('may be true, or say what stands where', () => {
    expect(unwrap(readSample('title: A\nleaflet: true')).leaflet).toMatchObject({ flap: null, leaveOut: [] });
    const plan = 'leaflet:\n  cover: Short.\n  signs:\n    - bone\n  flap:\n    - key_points\n    - h';
    const read = unwrap(
      readSample(`title: A\nsections:\n  - heading: H\n    id: h\n    blocks:\n      - One.\n${plan}`),
    );
    expect(read.leaflet?.flap?.map(({ name }) => name)).toEqual(['key_points', 'h']);
    expect(read.leaflet).toMatchObject({ signs: ['bone'], cover: { inlines: [{ value: 'Short.' }] } });
  });

  it('names parts that there are', () => {
    expect(codesOf('title: A\nleaflet:\n  flap:\n    - key_point')).toEqual(['leaflet/unknown-part 4:7']);
    expect(readSample('title: A\nleaflet:\n  flap:\n    - key_point').problems[0]?.hint).toBe(
      'Did you mean key_points?',
    );
    expect(codesOf('title: A\nleaflet:\n  signs:\n    - bones')).toEqual(['schema/value 4:7']);
    expect(codesOf('title: A\nleaflet:\n  leave_out:\n    - references')).toEqual(['schema/value 4:7']);
    expect(codesOf('title: A\nleaflet: false')).toHaveLength(1);
  });
});

describe('the shorter text', () => {
  const long = withBlocks('- paragraph: The long one.\n  leaflet: The short one.');

  it('is signed with the rest', () => {
    const hash = (text: string): string => contentHash(unwrap(readSample(text)));
    expect(hash(long)).not.toBe(hash(long.replace('short one', 'other one')));
    expect(hash(long)).not.toBe(hash(withBlocks('- The long one.')));
  });

  it('is read by the checks of words, and not counted twice', () => {
    const handout = unwrap(readSample(long));
    expect(runningTexts(handout).map(plainText)).toContain('The short one.');
    expect(passagesOf(handout).filter(({ part }) => part === 'leaflet')).toMatchObject([
      { text: 'The short one.' },
    ]);
  });
});
