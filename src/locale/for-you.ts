import {
  type Fact,
  type ForYou,
  type Handout,
  itemSlot,
  type Locale,
  type Person,
  type PersonalText,
  type Problem,
  type SlotName,
} from '../model/index.ts';

/** What one person's copy says to them, in the words of its language; or why the handout has no place for it. */
export function forYou(
  { slots, file }: Pick<Handout, 'slots' | 'file'>,
  person: Person,
  { strings }: Locale,
): { readonly box: ForYou; readonly problems: readonly Problem[] } {
  const has = new Set(slots.map(({ name }) => name));
  const facts = slots.flatMap(({ name }): Fact[] => {
    const said = name === 'checklist' ? undefined : person.texts[name];
    return said
      ? [{ term: strings[`for_you_${name}`], value: said.text, place: said.place, slot: name }]
      : [];
  });
  const { checklist } = person;
  return {
    box: {
      heading: strings.for_you,
      facts,
      ...(checklist.length > 0 && has.has('checklist')
        ? {
            checklist: {
              term: strings.for_you_checklist,
              items: checklist.map((item, index) => ({ ...item, slot: itemSlot(index) })),
            },
          }
        : {}),
      place: person.place,
    },
    problems: saidBy(person)
      .filter(([slot]) => !has.has(slot))
      .map(([slot, { place }]) => noSlot(slot, file, place)),
  };
}

function saidBy({ texts, checklist }: Person): readonly (readonly [SlotName, PersonalText])[] {
  const [first] = checklist;
  return [
    ...(Object.entries(texts) as [SlotName, PersonalText][]),
    ...(first ? [['checklist', first] as const] : []),
  ];
}

const noSlot = (slot: SlotName, file: string, place: Problem['place']): Problem => ({
  code: 'person/no-slot',
  severity: 'error',
  message: `The handout has no place for \`${slot}\`: it would not be printed.`,
  hint: `Add \`- ${slot}\` under \`for_you:\` in ${file}, or leave it out here.`,
  ...(place ? { place } : {}),
});
