/** Images that must not be written: outside of what a page belongs to, over something else, or over another page’s image. */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { formatPlace } from '../../base/place.ts';
import { whereItLeads } from '../input/where-it-leads.ts';
import { leadsOutside } from '../project/inside.ts';
import type { Page } from './inputs.ts';
import { outsideOf } from './inputs.ts';
import type { Request } from './types.ts';

/** Whether a path lies where images of this page may be written: `images` was typed, and may lie anywhere. */
export function mayBeWritten(path: string, { root }: Page, images: string | undefined): boolean {
  return !leadsOutside(path, root) || (images !== undefined && !leadsOutside(path, images));
}

/** Remembers what it was asked about: each path goes to the first request that asks for it. */
export function refusals(images: string | undefined): (path: string, request: Request, page: Page) => Diagnostic | undefined {
  const taken = new Map<string, Request>();
  return (path, request, page) => {
    const { place } = request;
    if (!mayBeWritten(path, page, images)) return outsideOf(page, path, place);
    const target = whereItLeads(path);
    const tell = (message: string): Diagnostic => ({ code: 'page/clash', severity: 'error', message, place, hint: HINT });
    // a link with the name of a picture may lead to anything
    if (extname(target).toLowerCase() !== extname(path).toLowerCase())
      return tell(`'${path}' leads to '${target}', which is no such picture`);
    if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) return tell(`'${path}' is no file`);
    // on some file systems names differ by more than their case, or are one
    const key = target.normalize('NFC').toLowerCase();
    const first = taken.get(key);
    taken.set(key, first ?? request);
    return first === undefined ? undefined : tell(`'${path}' is the picture of ${formatPlace(first.place)} already`);
  };
}

const HINT = 'give it another name: output=images/shop.svg';
