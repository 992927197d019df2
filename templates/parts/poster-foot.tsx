import {
  Box,
  type Fact,
  Heading,
  Link,
  List,
  ListItem,
  lettersOf,
  NO_SHRINK,
  Paragraph,
  plainText,
  QrCode,
  Section,
  Text,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Width of the code, type sizes: more than 4 cm, for people who stand a step away. */
const CODE = 5.6;
/** Letters from which the words beside the code need the wider half. */
const LONG_LABEL = 30;

/** Whom to call and where to read on; below it which version this is, and whether a clinician has reviewed it. */
export function PosterFoot(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, rule, space } = tokens;
  return (
    <Box
      wrap={false}
      style={{ borderTopWidth: 2 * rule, borderTopColor: color.rule, paddingTop: space[2], gap: space[2] }}
    >
      <Box style={{ flexDirection: 'row', columnGap: space[4] }}>
        {localised.clinic && (
          <Box style={{ flexGrow: 1, flexBasis: 0 }}>
            <List style={{ gap: 0.5 * space[1] }}>
              {localised.contact.map((fact) => (
                <ContactLine key={fact.term} fact={fact} />
              ))}
            </List>
          </Box>
        )}
        <ReadOn />
      </Box>
      <Paragraph type="small" text={localised.footer} style={{ color: color.muted }} />
    </Box>
  );
}

/** A number to call is as large as what is said above; an address is not read from afar. */
function ContactLine({ fact: { term, value, href } }: { fact: Fact }): ReactElement {
  const { color, type: sizes } = useTemplate().tokens;
  const type = href?.startsWith('tel:') ? 'body' : 'small';
  return (
    <ListItem
      marker={
        <Text
          structure="Lbl"
          type={type}
          text={term}
          style={{ color: color.muted, marginEnd: 0.4 * sizes[type], flexShrink: NO_SHRINK }}
        />
      }
    >
      {href ? (
        <Paragraph type={type}>
          <Link href={href} alt={`${term}: ${value}`}>
            {value}
          </Link>
        </Paragraph>
      ) : (
        <Paragraph type={type} text={value} />
      )}
    </ListItem>
  );
}

/** Where to read on: in words, as an address to type, and as a code to scan. */
function ReadOn(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { space, type } = tokens;
  const { learnMore } = localised.handout;
  if (!learnMore) return null;
  const { strings } = localised.locale;
  const isLong = lettersOf(plainText(learnMore.label)) > LONG_LABEL;
  return (
    <Box
      origin={learnMore.place}
      style={{ flexGrow: isLong ? 1.5 : 1, flexBasis: 0, flexDirection: 'row', columnGap: space[3] }}
    >
      <Box style={{ flexGrow: 1, flexBasis: 0 }}>
        <Section heading={<Heading level={2} type="h3" text={strings.learn_more} />}>
          <Paragraph text={learnMore.label} />
          <Paragraph type="small">
            <Link href={learnMore.url}>{learnMore.url}</Link>
          </Paragraph>
        </Section>
      </Box>
      <QrCode value={learnMore.url} alt={strings.learn_more_qr} size={CODE * type.body} />
    </Box>
  );
}
