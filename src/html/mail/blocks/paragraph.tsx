import type { HtmlView } from '../../block-view.tsx';
import { Paragraphs } from '../paragraphs.tsx';

export const Paragraph: HtmlView<'paragraph'> = ({ block }) => <Paragraphs of={[block.text]} />;
