import type { ReactElement, ReactNode } from 'react';
import type { PreparedImage } from '../model/index.ts';
import { IMAGE, VIEW } from './elements.ts';
import type { Style } from './style.ts';

/** The size of a picture that fits a room without being blown up beyond 96 pixels an inch. Points. */
export function fitPicture(
  image: Pick<PreparedImage, 'width' | 'height' | 'size'>,
  room: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const { width, height } = image.size ?? image;
  const scale = Math.min(room.width / width, room.height / height, 72 / 96);
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
