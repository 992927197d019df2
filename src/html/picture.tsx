import { Buffer } from 'node:buffer';
import type { ReactElement } from 'react';
import { usePage } from './page-context.ts';

/** A picture, inside the file itself. Without a description it decorates. */
export function Picture({
  path,
  alt,
  className,
}: {
  path: string;
  alt: string | null;
  className?: string;
}): ReactElement {
  const image = usePage().images.get(path);
  if (!image) throw new Error(`The picture ${path} was not prepared.`);
  const { width, height } = image.size ?? image;
  const type = image.format === 'jpg' ? 'image/jpeg' : 'image/png';
  return (
    <img
      className={className}
      src={`data:${type};base64,${Buffer.from(image.bytes).toString('base64')}`}
      alt={alt ?? ''}
      width={Math.round(width)}
      height={Math.round(height)}
    />
  );
}
