import type { ShownDetail } from './detail.ts';

export const images: ShownDetail = {
  name: 'images',
  description: 'the image of each container',
  ofContainer: ({ image }) => (image === '' ? [] : [{ start: { text: imageName(image), role: 'machine', keep: 'tail' } }]),
};

/** A digest says nothing to a reader beyond its first characters. */
export function imageName(image: string): string {
  return image.replace(/@(sha256:[0-9a-f]{7})[0-9a-f]+$/, '@$1');
}
