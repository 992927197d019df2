import {
  Box,
  Heading,
  Icon,
  type IconName,
  Label,
  Link,
  List,
  ListItem,
  Marker,
  OrderedList,
  Panel,
  Paragraph,
  QrCode,
  referenceId,
  Section,
  type StringKey,
  Strong,
  useMarkerWidth,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';
import { Facts } from './facts.tsx';
import { useMeasure } from './measure.tsx';

/** Whom to call, where to read on, where the facts come from, and who has checked them. */
export function LeafletBack(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { handout, locale, about } = localised;
  const { space } = tokens;
  const { full } = useMeasure();
  return (
    <Panel
      origin={handout.review.place}
      gap={space[3]}
      foot={
        <Box style={{ gap: space[2] }}>
          <Sources />
          <Part heading={locale.strings.about}>
            <Facts facts={about} type="small" room={full} />
          </Part>
        </Box>
      }
    >
      <Box style={{ gap: space[3] }}>
        <Clinic />
        <Online />
        {handout.disclaimer && (
          <Part heading={locale.strings.disclaimer}>
            <Paragraph type="table" text={handout.disclaimer} />
          </Part>
        )}
      </Box>
    </Panel>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }): ReactElement {
  const { color, rule, space } = useTemplate().tokens;
  return (
    <Box style={{ borderTopWidth: rule, borderTopColor: color.rule, paddingTop: space[1] }}>
      <Section heading={<Heading level={2} type="h3" text={heading} />}>{children}</Section>
    </Box>
  );
}

function Clinic(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { clinic, locale } = localised;
  if (!clinic) return null;
  const { color, space } = tokens;
  return (
    <Section heading={<Heading level={2} text={clinic.name} />}>
      <Box style={{ gap: space[1] }}>
        {clinic.sample && (
          <Paragraph type="small" text={locale.strings.sample_clinic} style={{ color: color.muted }} />
        )}
        <Contacts />
      </Box>
    </Section>
  );
}

const SIGNS = {
  phone: 'phone',
  address: 'place',
  hours: 'clock',
  website: 'web',
  emergency_line: 'emergency',
} as const satisfies { readonly [K in StringKey]?: IconName };

/** Telephone, address and hours, each with its sign. */
function Contacts(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, type } = tokens;
  const { strings } = localised.locale;
  const signOf = (term: string): IconName | undefined =>
    Object.entries(SIGNS).find(([key]) => strings[key as keyof typeof SIGNS] === term)?.[1];
  return (
    <List>
      {localised.contact.map(({ term, value, href }, index) => {
        const sign = signOf(term);
        return (
          <ListItem
            key={index}
            marker={
              <Marker width={1.9 * type.table}>
                {sign && <Icon name={sign} size={1.25 * type.table} color={color.accent} />}
              </Marker>
            }
          >
            <Paragraph type="table">
              <Strong>{term}</Strong>{' '}
              {href ? (
                <Link href={href} alt={`${term}: ${value}`}>
                  {value}
                </Link>
              ) : (
                value
              )}
            </Paragraph>
          </ListItem>
        );
      })}
    </List>
  );
}

/** A web address to type, and as a code to scan. */
function Online(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { learnMore } = localised.handout;
  if (!learnMore) return null;
  const { strings } = localised.locale;
  const { space } = tokens;
  return (
    <Section origin={learnMore.place} heading={<Heading level={2} type="h3" text={strings.learn_more} />}>
      <Box style={{ flexDirection: 'row', alignItems: 'center', columnGap: space[2] }}>
        <Box style={{ flexGrow: 1, flexBasis: 0 }}>
          <Paragraph type="table" text={learnMore.label} />
          <Paragraph type="small">
            <Link href={learnMore.url}>{learnMore.url}</Link>
          </Paragraph>
        </Box>
        <QrCode value={learnMore.url} alt={strings.learn_more_qr} />
      </Box>
    </Section>
  );
}

/** Who says so, in short: a reader of the leaflet alone must know. */
function Sources(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { references, locale } = localised;
  const width = useMarkerWidth(Math.max(0, ...references.map(({ label }) => label.length)), 'small');
  if (references.length === 0) return null;
  return (
    <Part heading={locale.strings.references}>
      <Paragraph type="small" text={locale.strings.leaflet_sources} style={{ color: tokens.color.muted }} />
      <OrderedList style={{ gap: 0 }}>
        {references.map(({ number, alsoNumbers = [], label, text, place }) => (
          <Box key={number} origin={place}>
            <Targets ids={alsoNumbers.map(referenceId)}>
              <ListItem id={referenceId(number)} marker={<Label text={label} type="small" width={width} />}>
                <Paragraph type="small" text={text} />
              </ListItem>
            </Targets>
          </Box>
        ))}
      </OrderedList>
    </Part>
  );
}

/** Where links to any of these lead. */
function Targets({ ids, children }: { ids: readonly string[]; children: ReactNode }): ReactElement {
  const [id, ...others] = ids;
  if (id === undefined) return <>{children}</>;
  return (
    <Box id={id}>
      <Targets ids={others}>{children}</Targets>
    </Box>
  );
}
