import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { builtInTemplate } from '../../src/template/built-in.ts';
import { boxCalled, boxesOf, idsOf, linksOf, running, viewOf, wordsIn } from './small-world.ts';

const volumes = [{ name: 'html', emptyDir: {} }];

function web(script: string, others: readonly JsonObject[] = []): JsonObject {
  const main = { name: 'blog', image: 'blog:5', command: ['sh', '-c', script], volumeMounts: [{ name: 'html', mountPath: '/html' }] };
  return running('web', { on: 'worker-1', spec: { containers: [main, ...others], volumes } });
}

const id = 'pod/default/web';

describe('the figure `process`', () => {
  const view = viewOf('process', [web('cron && nginx -g "daemon off;"', [{ name: 'log-shipper', image: 'fluent-bit' }])]);

  test('shows the processes within their container, and what starts them', () => {
    expect(boxCalled(view, `${id}/blog`).children.map((box) => [box.kind, ...wordsIn(box)])).toEqual([
      ['process', 'sh', 'starts the others'],
      ['process', 'cron'],
      ['process', 'nginx'],
    ]);
  });

  test('suggests a container for each in the same pod, and leaves the others', () => {
    expect(idsOf(view, 'pod')).toEqual([id, `${id}/suggested`]);
    expect(boxCalled(view, `${id}/suggested`).children.map((box) => [box.kind, ...wordsIn(box)])).toEqual([
      ['container', 'cron'],
      ['container', 'nginx'],
      ['container', 'log-shipper', 'supporting'],
      ['shared', 'the pod’s IP and ports'],
      ['shared', 'volumes: html'],
    ]);
    expect(linksOf(view, 'becomes')).toHaveLength(1);
  });

  test('says what it means that they are in one container', () => {
    const notes = boxesOf(view).filter(({ kind }) => kind === 'note');
    expect(notes.map((box) => wordsIn(box).length)).toEqual([3, 2]);
    expect(view.description).toContain('sh starts cron and nginx in container blog');
  });

  test('knows that exec puts the last process in the place of the shell', () => {
    const replaced = viewOf('process', [web('cron && exec nginx -g "daemon off;"')]);
    expect(boxCalled(replaced, `${id}/blog`).children.flatMap(wordsIn)).toEqual(['nginx', 'took the place of sh', 'cron']);
  });

  test('shows a supervisor whose configuration it does not have', () => {
    const supervised = viewOf('process', [web('exec supervisord -n')]);
    expect(boxCalled(supervised, `${id}/blog`).children.flatMap(wordsIn)).toEqual([
      'supervisord',
      'starts the others',
      'as its configuration says',
    ]);
    expect(boxCalled(supervised, `${id}/suggested/blog/1`).lines[0]?.start?.text).toBe('one container for each');
  });

  test('shows calmly that each container runs one', () => {
    const well = viewOf('process', [web('exec nginx -g "daemon off;"')]);
    expect(well.title).toBe('Nothing says that a container runs several processes');
    expect(wordsIn(boxCalled(well, `${id}/blog`))).toEqual(['blog', 'nginx']);
    expect(linksOf(well, 'becomes')).toEqual([]);
  });

  test('has no legend that calls the volumes of its containers mounts', () => {
    const template = { ...builtInTemplate('process'), legend: 'always' as const };
    const asked = viewOf('process', [web('cron & nginx')], { template });
    expect(asked.legend?.entries.map(({ key }) => key)).toEqual(['main', 'alike', 'template']);
  });

  test('never shows what is behind a program’s name', () => {
    const secret = viewOf('process', [web('TOKEN=hunter2 worker & shop --password=hunter2 & wait')]);
    expect(JSON.stringify(secret)).not.toContain('hunter2');
    expect(boxCalled(secret, `${id}/blog`).children.flatMap(wordsIn)).toEqual(['sh', 'starts the others', 'worker', 'shop']);
  });

  test('names the processes in a row where containers are many', () => {
    const rows = viewOf('process', [web('cron & nginx')], { detail: 'rows' });
    expect(wordsIn(boxCalled(rows, `${id}/blog`))).toEqual(['blog | starts cron and nginx']);
  });
});
