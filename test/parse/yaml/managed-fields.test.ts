import { expect, test } from 'vitest';
import { withoutManagedFields } from '../../../src/parse/yaml/managed-fields.ts';

const MANAGED = `    managedFields:
    - apiVersion: v1
      fieldsV1:
        f:metadata: {}
    - manager: kubelet
`;
const item = (before: string, behind = '    name: web\n') =>
  `- apiVersion: v1\n  kind: Pod\n  metadata:\n${before}${MANAGED}${behind}  spec:\n    x: 1\n`;
const without = (before: string, behind = '    name: web\n') =>
  `- apiVersion: v1\n  kind: Pod\n  metadata:\n${before}${behind}  spec:\n    x: 1\n`;

test.each([
  ['at the beginning', '', '    name: web\n'],
  ['at the end', '    name: web\n', ''],
  ['behind labels', '    labels:\n      app: "x \\" y"\n', '    name: web\n'],
  ['behind a block', '    annotations:\n      a: |\n        text\n', '    name: web\n'],
])('%s of metadata they go', (_where, before, behind) => {
  expect(withoutManagedFields(item(before, behind))).toBe(without(before, behind));
});

test.each([
  ['in a text in quotes', item('    note: "a\n')],
  ['in a text in single quotes', item("    note: 'a\n")],
  ['in a block of text', `- apiVersion: v1\n  metadata: |\n${MANAGED}`],
  ['in another part of the object', `- apiVersion: v1\n  spec:\n${MANAGED}`],
  ['of a template', `- apiVersion: v1\n  spec:\n    metadata:\n  ${MANAGED.replaceAll('\n', '\n  ')}`],
  ['on one line', '- metadata:\n    managedFields: []\n    name: x\n'],
])('%s they stay', (_where, text) => {
  expect(withoutManagedFields(text)).toBeUndefined();
});
