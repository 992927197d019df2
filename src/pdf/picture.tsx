import type { ReactElement, ReactNode } from 'react';
import type { PreparedImage } from '../model/index.ts';
import { IMAGE, VIEW } from './elements.ts';
import type { Style } from './style.ts';

/** Pixels an inch below which a reader sees steps: a picture is printed no larger than this allows. */
const CLEAR = 150;
/** What is drawn in fewer is coarse, and better coarse than too small to see. */
const COARSE = 96;
/** The longer side of a picture that shows more than a dot, points: 38 mm. */
const READABLE = 108;

/**
 * The size of a picture that fits a room, points. One of few pixels is printed small rather than coarse, as long as it
 * can be made out. A drawing has no pixels of its own: 96 of its measured ones make an inch.
 */
export function fitPicture(
  image: Pick<PreparedImage, 'width' | 'height' | 'size'>,
  room: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const { width, height } = image.size ?? image;
  const clear = image.size ? 72 / COARSE : 72 / CLEAR;
  const seen = Math.min(READABLE / Math.max(width, height), 72 / COARSE);
  const scale = Math.min(room.width / width, room.height / height, Math.max(clear, seen));
  return { width: width * scale, height: height * scale };
}

/** A picture. With `alt` it is a figure, without it decorates. */
export function Picture({
  image,
  alt,
  room,
  style,
}: {
  image: PreparedImage;
  alt?: string | null;
  room: { readonly width: number; readonly height: number };
  style?: Style;
}): ReactElement {
  return (
    <IMAGE
      {...(alt ? { structure: 'Figure', alt } : { artifact: true })}
      src={{ data: image.bytes, format: image.format }}
      style={{ ...style, ...fitPicture(image, room) }}
    />
  );
}

/**
 * A picture and its caption, never parted. With `alt` the two are one figure to a screen reader: the Picture in it
 * needs no alt of its own, and the caption is a Text with the structure Caption.
 */
export function Figure({
  id,
  alt,
  style,
  children,
}: {
  id?: string | undefined;
  alt?: string | null;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  return (
    <VIEW {...(alt ? { structure: 'Figure', alt } : {})} id={id} wrap={false} style={style ?? {}}>
      {children}
    </VIEW>
  );
}
