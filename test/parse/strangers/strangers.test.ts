/** Files that people hand in with their manifests: what each is called, that nothing of it is drawn, and that no code frame shows what is secret. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/base/format-diagnostic.ts';
import { read } from '../reading.ts';

const strangers: readonly (readonly [string, string, string])[] = [
  ['compose.yaml', 'note parse/compose-file', 'services:\n  web: { image: nginx, environment: { P: hunter2 } }\n'],
  ['docker-compose.override.yml', 'note parse/compose-file', 'services:\n  web: { ports: ["80:80"] }\n'],
  ['old.yaml', 'note parse/compose-file', 'web: { image: nginx, links: [db] }\ndb: { image: postgres, environment: { P: hunter2 } }\n'],
  ['github.yaml', 'note parse/ci-file', 'on: [push]\njobs:\n  build: { runs-on: ubuntu, steps: [] }\n'],
  ['action.yml', 'note parse/ci-file', 'name: x\nruns: { using: node20, main: index.js }\n'],
  ['dependabot.yml', 'note parse/ci-file', 'version: 2\nupdates: [{ package-ecosystem: npm, directory: / }]\n'],
  ['gitlab.yml', 'note parse/ci-file', 'variables: { P: hunter2 }\nbuild: { script: [make] }\n'],
  ['circle.yml', 'note parse/ci-file', 'version: 2.1\njobs: { build: { docker: [{ image: node }] } }\n'],
  ['azure.yml', 'note parse/ci-file', 'trigger: [main]\npool: { vmImage: ubuntu }\nsteps: [{ script: make }]\n'],
  ['travis.yml', 'note parse/ci-file', 'language: node_js\nnode_js: [20]\n'],
  ['bitbucket.yml', 'note parse/ci-file', 'pipelines: { default: [{ step: { script: [make] } }] }\n'],
  ['drone.yml', 'note parse/ci-file', 'kind: pipeline\ntype: docker\nname: default\nsteps: [{ name: test, image: golang }]\n'],
  ['cloudbuild.yaml', 'note parse/ci-file', 'steps: [{ name: gcr.io/cloud-builders/docker, args: [build] }]\n'],
  ['kustomization.yaml', 'note parse/kustomization', 'resources: [a.yaml]\n'],
  ['base.yaml', 'note parse/kustomization', 'resources: [a.yaml]\nnamePrefix: x-\n'],
  ['component.yaml', 'note parse/kustomization', 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [a.yaml]\n'],
  ['values.yaml', 'note parse/helm-values', 'password: hunter2\n'],
  ['prod.yaml', 'note parse/helm-values', 'web: { image: { repository: nginx, tag: 1.2 } }\npassword: hunter2\n'],
  ['values.json', 'note parse/helm-values', '{"image":{"repository":"nginx"},"password":"hunter2"}'],
  ['helm-get-values.txt', 'note parse/helm-values', 'USER-SUPPLIED VALUES:\npassword: hunter2\n'],
  ['requirements.yaml', 'note parse/helm-chart', 'dependencies: [{ name: db, version: 1.x, repository: https://charts.example.org }]\n'],
  ['patch.yaml', 'note parse/json-patch', '- { op: replace, path: /spec/replicas, value: 3 }\n'],
  ['patch.json', 'error parse/merge-patch', '{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"},"$patch":"delete"}'],
  ['playbook.yaml', 'note parse/other-file', '- hosts: all\n  tasks: [{ apt: { name: nginx } }]\n'],
  ['openapi.yaml', 'note parse/other-file', 'openapi: 3.0.0\ninfo: { title: x }\npaths: {}\n'],
  ['schema.json', 'note parse/other-file', '{"$schema":"http://json-schema.org/draft-07/schema#","type":"object"}'],
  ['package.json', 'note parse/other-file', '{"name":"x","version":"1.0.0","scripts":{"test":"vitest"}}'],
  ['inspect.json', 'note parse/other-file', '[{"Id":"a","Config":{"Env":["P=hunter2"]},"HostConfig":{}}]'],
  ['ps.json', 'note parse/other-file', '{"Command":"x","ID":"a","Image":"nginx"}\n'],
  ['config.json', 'note parse/other-file', '{"auths":{"registry":{"auth":"hunter2"}}}'],
  ['main.tf.json', 'note parse/other-file', '{"resource":{"kubernetes_pod":{"x":{"metadata":{"name":"a"}}}}}'],
  ['state.json', 'note parse/other-file', '{"version":4,"terraform_version":"1.5","outputs":{"p":{"value":"hunter2"}}}'],
  ['stack.yaml', 'note parse/other-file', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n'],
  ['skaffold.yaml', 'note parse/other-file', 'apiVersion: skaffold/v4beta6\nkind: Config\nbuild: {}\n'],
  ['helmfile.yaml', 'note parse/other-file', 'releases: [{ name: web, chart: ./web }]\n'],
  ['process.yaml', 'error parse/template', 'apiVersion: template.openshift.io/v1\nkind: Template\nobjects: [{ kind: Pod }]\n'],
  ['ytt.yaml', 'error parse/template', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: #@ data.values.name\n'],
  ['jinja.yaml', 'error parse/template', 'apiVersion: v1\nkind: Pod\n{% if a %}\nmetadata: { name: a }\n{% endif %}\n'],
  [
    'quoted.yaml',
    'error parse/helm-template',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - { name: a, image: "{{ .Values.image }}:{{ .Values.tag }}" }\n',
  ],
  ['README.md', 'error parse/markdown', '# Pods\n\nText: with a colon\n* and an item\n'],
  ['status.json', 'error parse/command-error', '{"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods is forbidden"}'],
  ['table.json', 'error parse/table', '{"kind":"Table","apiVersion":"meta.k8s.io/v1","rows":[]}'],
  ['pod-spec.yaml', 'warning parse/no-kind', 'containers:\n- { name: a, image: b, env: [{ name: P, value: hunter2 }] }\n'],
  ['patch-of-spec.yaml', 'warning parse/no-kind', 'spec: { template: { spec: { containers: [{ name: a }] } } }\n'],
  ['settings.json', 'warning parse/no-kubernetes-object', '{"token":"hunter2","theme":"dark"}'],
];

describe('strangers', () => {
  it.each(strangers)('%s: %s', async (name, said, text) => {
    const { manifests, diagnostics, texts } = await read(text, name);
    expect(manifests).toEqual([]);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([said]);
    for (const diagnostic of diagnostics) {
      expect(diagnostic.hint).toBeTruthy();
      expect(formatDiagnostic(diagnostic, { texts })).not.toContain('hunter2');
    }
  });

  it('in a list do not hide the objects beside them', async () => {
    const text = '[{"services":{"a":{"image":"b"}}},{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"conatiners":[]}}]';
    const { manifests, texts } = await read(text);
    expect(manifests.map(({ name }) => name)).toEqual(['p']);
    expect(texts.get('in.yaml')).toContain('"spec":{"conatiners":[]}');
  });
});

describe('what only resembles a stranger is an object', () => {
  it.each([
    ['a Kustomization of Flux', 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: a }\n'],
    ['a Component of Dapr', 'apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata: { name: a }\n'],
    ['an Application of Argo CD', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\n'],
    [
      'a ConfigMap with a template',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: "{{ .Values.x }} \${A}", b: "#@ x" }\n`,
    ],
    [
      'a Pod with a template of Vault',
      `apiVersion: v1\nkind: Pod\nmetadata: { name: a, annotations: { t: "{{ with secret }}{{ .Values.x }}" } }\nspec: { containers: [{ name: a, args: ["\${HOME}", "{{ .GroupLabels }}"] }] }\n`,
    ],
    [
      'a HelmRelease of Flux',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: a }\nspec: { values: { host: "{{ .Release.Name }}" } }\n',
    ],
  ])('%s', async (_name, text) => {
    const { manifests, diagnostics } = await read(text);
    expect([manifests.map(({ name }) => name), diagnostics]).toEqual([['a'], []]);
  });

  it('with a placeholder is drawn, and the placeholder told once', async () => {
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: { name: "\${NAME}" }\nspec: { containers: [{ name: a, image: "\${IMAGE}" }] }\n`;
    const { manifests, diagnostics } = await read(`${pod}---\n${pod}`);
    expect(manifests).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ code: 'parse/placeholder', place: { line: 3, column: 19 } }]);
  });
});
