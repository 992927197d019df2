import {
  type BlockOf,
  Box,
  Figure,
  type MealFigures,
  Plate,
  type PlatePicture,
  plateWidth,
  Text,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';

/** Width of the plate in type sizes. */
const PLATE = 9.6;
/** Type sizes that the names must have beside it. */
const LEAST_LIST = 13.5;

/** The picture that is drawn of a meal: none where the handout brings its own. */
export const plateIn = (
  { picture }: BlockOf<'meal'>,
  figures: MealFigures | undefined,
): PlatePicture | null => (picture ? null : (figures?.plate ?? null));

/** The plate with what lies on it, and beside it the list that names it; above the list where there is no room for both. */
export function MealPlate({
  picture,
  room,
  children,
}: {
  picture: PlatePicture;
  /** Points. */
  room: number;
  /** What stands beside or below it, in a room of so many points. */
  children?: (room: number) => ReactNode;
}): ReactElement {
  const { color, space, type } = useTemplate().tokens;
  const size = PLATE * type.body;
  const width = plateWidth(picture, size);
  const list = room - width - space[4];
  const isBeside = list >= LEAST_LIST * type.body;
  const figure = (
    <Figure alt={picture.alt} style={{ width, gap: 0.5 * space[1], alignItems: 'center' }}>
      <Plate picture={picture} size={size} />
      <Text structure="P" type="table" text={picture.caption} style={{ color: color.muted }} />
    </Figure>
  );
  if (!isBeside) {
    return (
      <Box style={{ gap: space[1], marginTop: space[1] }}>
        {figure}
        {children?.(room)}
      </Box>
    );
  }
  return (
    <Box style={{ flexDirection: 'row', alignItems: 'center', columnGap: space[4], marginTop: space[1] }}>
      {figure}
      <Box style={{ flexGrow: 1, flexBasis: 0 }}>{children?.(list)}</Box>
    </Box>
  );
}
