import { type PdfDict, PdfName, type PdfObject } from '../file/pdf-objects.ts';
import { type Canvas, type Document, type Marking, markingOf, type Operator, resource } from './canvas.ts';

/** Whether content belongs to a layer that is off; of a group of layers, one that is off is enough. */
export function isHiddenLayer(document: Document, object: PdfObject): boolean {
  const { file, hiddenLayers } = document;
  const dict = file.dict(object);
  if (!dict) return false;
  if (hiddenLayers.has(dict)) return true;
  return file.list(dict.get('OCGs')).some((group) => {
    const member = file.dict(group);
    return member !== null && hiddenLayers.has(member);
  });
}

/** What a marked sequence adds to the one around it: the innermost MCID or Artifact counts. */
function begin(canvas: Canvas, tag: PdfObject | undefined, operand: PdfObject | undefined): void {
  const { document } = canvas;
  const { file } = document;
  const name = tag instanceof PdfName ? tag.name : '';
  const properties =
    operand instanceof PdfName ? resource(canvas, 'Properties', operand.name) : (operand ?? null);
  const dict = file.dict(properties);
  const around = markingOf(canvas);
  let marking: Marking = { ...around, sequence: ++document.sequences };
  const mcid = file.number(dict?.get('MCID') ?? null);
  if (name === 'Artifact') marking = { ...marking, mcid: null, artifact: artifactKind(canvas, dict) };
  else if (mcid !== null) {
    marking = { ...marking, mcid, stream: canvas.stream, artifact: false };
    canvas.begun.push(`${canvas.stream ?? ''}:${mcid}`);
  }
  const actualText = file.text(dict?.get('ActualText') ?? null);
  if (actualText !== null) marking = { ...marking, actualText };
  if (name === 'OC' && isHiddenLayer(document, properties)) marking = { ...marking, hidden: true };
  canvas.markings.push(marking);
}

function artifactKind(canvas: Canvas, dict: PdfDict | null): Exclude<Marking['artifact'], false> {
  const { file } = canvas.document;
  const type = file.name(dict?.get('Type') ?? null);
  const subtype = file.name(dict?.get('Subtype') ?? null);
  return { ...(type !== null && { type }), ...(subtype !== null && { subtype }) };
}

/** Marked-content operators (ISO 32000-1, 14.6). */
export const MARKING_OPERATORS = {
  BDC: (canvas, operands) => begin(canvas, operands[0], operands[1]),
  BMC: (canvas, operands) => begin(canvas, operands[0], undefined),
  EMC: (canvas) => {
    canvas.markings.pop();
  },
} satisfies Record<string, Operator>;
