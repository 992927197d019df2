import { pdf } from '@react-pdf/renderer';
import { Component, createElement, type ReactElement, type ReactNode } from 'react';
import type { PdfNode } from './node.ts';

export interface Mounted {
  readonly document: PdfNode;
  unmount(): void;
}

/**
 * Runs the components; `onMessage` is told what they print. Throws the error of the component that failed: react-pdf alone would go on without a document
 * and fail later for want of it.
 */
export function mount(element: ReactElement, onMessage: (message: string) => void): Mounted {
  const failure: { error?: unknown; failed: boolean } = { failed: false };
  const onError = (error: unknown): void => {
    failure.error = error;
    failure.failed = true;
  };
  const instance = pdf();
  const unmount = (): void => instance.updateContainer(null as never);
  const written = interceptErrors(() => {
    instance.updateContainer(createElement(Boundary, { onError }, element) as never);
  });
  const { document } = instance.container as unknown as { readonly document: PdfNode | null };
  if (failure.failed) {
    unmount();
    throw failure.error;
  }
  if (written) onMessage(written);
  if (document?.type !== 'DOCUMENT') {
    unmount();
    throw new TypeError('The element to render must be a Document of @react-pdf/renderer.');
  }
  return { document, unmount };
}

/**
 * Runs a task and returns what it wrote to the standard error stream instead of letting it through. react-pdf dumps a
 * failed component there, props and all, through the console it found when it was loaded.
 */
function interceptErrors(task: () => void): string {
  const { stderr } = process;
  const write = stderr.write;
  let written = '';
  stderr.write = (chunk: string | Uint8Array): boolean => {
    written += chunk.toString();
    return true;
  };
  try {
    task();
  } finally {
    stderr.write = write;
  }
  return written;
}

interface BoundaryProps {
  readonly onError: (error: unknown) => void;
  readonly children?: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
