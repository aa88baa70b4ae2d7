/** Just enough of a PNG reader for tests: 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly data: Uint8Array;
}

export function readPng(bytes: Uint8Array): Pixels {
  const header = chunks(bytes).find(({ type }) => type === 'IHDR')?.data ?? new Uint8Array(13);
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height, channels] = [view.getUint32(0), view.getUint32(4), header[9] === 6 ? 4 : 3];
  if (header[8] !== 8 || (header[9] !== 6 && header[9] !== 2) || header[12] !== 0) throw new Error('a PNG of another kind');
  const rows = inflateSync(Buffer.concat(chunks(bytes).flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))));
  const stride = width * channels;
  const flat = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const a = i >= channels ? (flat[y * stride + i - channels] ?? 0) : 0;
      const b = y > 0 ? (flat[(y - 1) * stride + i] ?? 0) : 0;
      const c = y > 0 && i >= channels ? (flat[(y - 1) * stride + i - channels] ?? 0) : 0;
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter ?? 0] ?? 0;
      flat[y * stride + i] = (rows[y * (stride + 1) + 1 + i] ?? 0) + guess;
    }
  }
  if (channels === 4) return { width, height, data: flat };
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.set(flat.subarray(i * 3, i * 3 + 3), i * 4);
  return { width, height, data };
}

export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

export function chunks(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Chunk[] = [];
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8));
    found.push({ type, data: bytes.subarray(at + 8, at + 8 + view.getUint32(at)) });
  }
  return found;
}

/** `#RRGGBBAA` at a place. */
export function pixel({ width, data }: Pixels, x: number, y: number): string {
  return `#${Buffer.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)).toString('hex')}`;
}

/** Mean difference of all channels, 0 to 255; throws when the sizes differ. */
export function meanDifference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error(`${a.width} × ${a.height} against ${b.width} × ${b.height}`);
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
  return sum / a.data.length;
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}
