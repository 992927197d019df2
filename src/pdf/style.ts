/**
 * What a template may say about looks: the part of react-pdf's style that has no left or right. Sides are start and
 * end, so one template serves both directions. Lengths in points.
 */
export interface Style {
  readonly flexDirection?: 'row' | 'column';
  readonly flexWrap?: 'wrap';
  readonly flexGrow?: number;
  /** react-pdf reads 0 as 1: NO_SHRINK stands for none. */
  readonly flexShrink?: number;
  readonly flexBasis?: number;
  readonly alignItems?: 'flex-start' | 'center' | 'flex-end' | 'stretch';
  readonly alignSelf?: 'flex-start' | 'center' | 'flex-end' | 'stretch';
  readonly justifyContent?: 'flex-start' | 'center' | 'flex-end' | 'space-between';
  readonly gap?: number;
  readonly columnGap?: number;
  readonly rowGap?: number;
  readonly position?: 'relative' | 'absolute';
  readonly top?: number;
  readonly bottom?: number;
  readonly start?: number;
  readonly end?: number;
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly maxWidth?: number;
  readonly minHeight?: number;
  readonly marginHorizontal?: number;
  readonly marginVertical?: number;
  readonly marginTop?: number;
  readonly marginBottom?: number;
  readonly marginStart?: number;
  readonly marginEnd?: number;
  readonly padding?: number;
  readonly paddingHorizontal?: number;
  readonly paddingVertical?: number;
  readonly paddingTop?: number;
  readonly paddingBottom?: number;
  readonly paddingStart?: number;
  readonly paddingEnd?: number;
  readonly borderWidth?: number;
  readonly borderColor?: string;
  readonly borderTopWidth?: number;
  readonly borderTopColor?: string;
  readonly borderBottomWidth?: number;
  readonly borderBottomColor?: string;
  readonly borderStartWidth?: number;
  readonly borderStartColor?: string;
  readonly borderEndWidth?: number;
  readonly borderEndColor?: string;
  readonly borderRadius?: number;
  readonly backgroundColor?: string;
}

/** Looks of a text. Size and line height only come as a pair: see typeface.ts. */
export interface TextStyle extends Style {
  readonly color?: string;
  readonly fontWeight?: 400 | 700;
  readonly textAlign?: 'start' | 'center' | 'end';
  readonly textDecoration?: 'underline' | 'none';
  readonly verticalAlign?: 'sub' | 'super';
  readonly fontSize?: number;
}

/** Keeps its size where the page gets narrow. */
export const NO_SHRINK = 1e-6;
