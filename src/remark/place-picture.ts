/** Puts a picture into a syntax tree of Markdown, behind the request that it is for. */
import type { MarkdownNode, Request } from '../cli/docs/types.ts';

/** A node of mdast whose children may be changed. */
export interface PageNode extends MarkdownNode {
  children?: PageNode[];
}

export interface PlacedPicture {
  readonly request: Request;
  /** Of the page. */
  readonly text: string;
  readonly alt: string;
  readonly light: string;
  readonly dark?: string;
}

/** In the place of a picture that stands there already, between its marks. */
export function placePicture(tree: PageNode, { request, text, ...picture }: PlacedPicture): void {
  const siblings = siblingsOf(tree, request);
  if (siblings === undefined) return;
  const { list, index } = siblings;
  const isMark = (node: PageNode | undefined, mark: string) => node !== undefined && sourceOf(node, text).includes(mark);
  const end = isMark(list[index + 1], 'podfig:drawn') ? list.findIndex((node, at) => at > index && isMark(node, 'podfig:end')) : -1;
  list.splice(index + 1, end === -1 ? 0 : end - index, { type: 'paragraph', children: [pictureNode(picture)] });
}

function siblingsOf(node: PageNode, request: Request): { readonly list: PageNode[]; readonly index: number } | undefined {
  const list = node.children ?? [];
  for (const [index, child] of list.entries()) {
    const [start = 0, end = -1] = [child.position?.start.offset, child.position?.end.offset];
    if (start > request.start || end < request.end) continue;
    return siblingsOf(child, request) ?? { list, index };
  }
  return undefined;
}

function sourceOf({ position }: PageNode, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** What has an `hName` is made that element of HTML by remark-rehype, in MDX too. */
function pictureNode({ alt, light, dark }: Omit<PlacedPicture, 'request' | 'text'>): PageNode {
  const image: ImageNode = { type: 'image', url: light, alt };
  if (dark === undefined) return image;
  const source: ElementNode = {
    type: 'podfigSource',
    data: { hName: 'source', hProperties: { media: '(prefers-color-scheme: dark)', srcSet: dark } },
    children: [],
  };
  const picture: ElementNode = { type: 'podfigPicture', data: { hName: 'picture' }, children: [source, image] };
  return picture;
}

interface ImageNode extends PageNode {
  readonly url: string;
  readonly alt: string;
}

interface ElementNode extends PageNode {
  readonly data: { readonly hName: string; readonly hProperties?: Readonly<Record<string, string>> };
}
