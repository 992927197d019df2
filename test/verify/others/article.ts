/** The same small article for every maker of PDF: headings, paragraphs, a list, a link, a table, a picture. */
export const WORDS = [
  'Vitamin D and your bones',
  'Adults need 600 IU (15 mcg) a day; after 70 it is 800 IU. Fifty-five “office” staff affirmed the flu – café.',
  'What to eat',
  'Salmon and tuna',
  'Milk with added vitamin D',
  'Egg yolk',
  'Read more at the vitamin D page.',
  'Age',
  'Dose',
  '19 to 70',
  '600 IU',
  'Over 70',
  '800 IU',
] as const;

const [TITLE, PARAGRAPH, HEADING, ...REST] = WORDS;
const [FISH, MILK, EGG, , AGE, DOSE, YOUNG, LESS, OLD, MORE] = REST;
const ADDRESS = 'https://example.org/vitamin-d';
const ALT = 'A red square';

/** A red pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

export const HTML = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<h1>${TITLE}</h1>
<p>${PARAGRAPH}</p>
<h2>${HEADING}</h2>
<ul><li>${FISH}</li><li>${MILK}</li><li>${EGG}</li></ul>
<p>Read more at <a href="${ADDRESS}">the vitamin D page</a>.</p>
<table>
<thead><tr><th scope="col">${AGE}</th><th scope="col">${DOSE}</th></tr></thead>
<tbody><tr><th scope="row">${YOUNG}</th><td>${LESS}</td></tr><tr><th scope="row">${OLD}</th><td>${MORE}</td></tr></tbody>
</table>
<p><img alt="${ALT}" width="60" height="60" src="data:image/png;base64,${PNG}"></p>
</body></html>
`;

export const TYPST = `#set document(title: "${TITLE}")
#set text(lang: "en")
= ${TITLE}
${PARAGRAPH}
== ${HEADING}
- ${FISH}
- ${MILK}
- ${EGG}

Read more at #link("${ADDRESS}")[the vitamin D page].

#table(columns: 2, table.header[${AGE}][${DOSE}], [${YOUNG}], [${LESS}], [${OLD}], [${MORE}])
#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='60' height='60'><rect width='60' height='60' fill='red'/></svg>"), alt: "${ALT}")
`;

const cell = (text: string | undefined, style = 'Text_20_body'): string =>
  `<table:table-cell office:value-type="string"><text:p text:style-name="${style}">${text}</text:p></table:table-cell>`;

/** Flat OpenDocument, as LibreOffice Writer reads it. */
export const FODT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${TITLE}</dc:title><dc:language>en-US</dc:language></office:meta>
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="US"/></style:default-style></office:styles>
<office:body><office:text>
<text:h text:outline-level="1">${TITLE}</text:h>
<text:p>${PARAGRAPH}</text:p>
<text:h text:outline-level="2">${HEADING}</text:h>
<text:list>${[FISH, MILK, EGG].map((item) => `<text:list-item><text:p>${item}</text:p></text:list-item>`).join('')}</text:list>
<text:p>Read more at <text:a xlink:type="simple" xlink:href="${ADDRESS}">the vitamin D page</text:a>.</text:p>
<table:table table:name="Doses"><table:table-column table:number-columns-repeated="2"/>
<table:table-header-rows><table:table-row>${cell(AGE, 'Table_20_Heading')}${cell(DOSE, 'Table_20_Heading')}</table:table-row></table:table-header-rows>
<table:table-row>${cell(YOUNG)}${cell(LESS)}</table:table-row><table:table-row>${cell(OLD)}${cell(MORE)}</table:table-row>
</table:table>
<text:p><draw:frame text:anchor-type="as-char" svg:width="1.5cm" svg:height="1.5cm"><draw:image><office:binary-data>${PNG}</office:binary-data></draw:image><svg:title>${ALT}</svg:title></draw:frame></text:p>
</office:text></office:body></office:document>
`;
