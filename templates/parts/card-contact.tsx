import { Box, type Fact, Icon, Link, Paragraph, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Whose card it is and how to reach them, the telephone number in large figures. */
export function CardContact(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { color, radius, space, type } = tokens;
  const { clinic, contact, locale } = localised;
  if (!clinic) return null;
  return (
    <Box
      wrap={false}
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        columnGap: space[3],
        borderWidth: 1.5,
        borderColor: color.brand,
        borderRadius: radius,
        paddingVertical: space[2],
        paddingHorizontal: space[3],
      }}
    >
      <Box
        style={{
          width: 3.4 * type.body,
          height: 3.4 * type.body,
          borderRadius: 1.7 * type.body,
          backgroundColor: color.brand,
          alignItems: 'center',
          justifyContent: 'center',
        }}
      >
        <Icon name="phone" size={1.8 * type.body} color={color.onBrand} />
      </Box>
      <Box style={{ flexGrow: 1, flexBasis: 0 }}>
        <Paragraph text={clinic.name} style={{ fontWeight: 700, color: color.brand }} />
        {contact.map((fact, index) => (
          <Line key={index} fact={fact} />
        ))}
        {clinic.sample && <Paragraph text={locale.strings.sample_clinic} style={{ color: color.muted }} />}
      </Box>
    </Box>
  );
}

/** What stands beside a telephone needs no word before it; whom to call in an emergency does. */
function Line({ fact: { term, value, href } }: { fact: Fact }): ReactElement {
  const { strings } = useTemplate().localised.locale;
  const isPhone = term === strings.phone;
  return (
    <Paragraph type={isPhone ? 'h1' : 'body'} style={isPhone ? { fontWeight: 700 } : {}}>
      {term === strings.emergency_line && `${term} `}
      {href ? (
        <Link href={href} alt={`${term}: ${value}`} quiet={isPhone}>
          {value}
        </Link>
      ) : (
        value
      )}
    </Paragraph>
  );
}
