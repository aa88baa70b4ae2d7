/** docs/kinds.md: what the registries hold, as tables, and how podfig treats the kinds that no registry names. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { viteTemplates } from '../templates-plugin.mjs';

function kindTable(kinds) {
  return table(
    ['kind', 'API groups', 'what it is'],
    kinds.map(({ kind, groups, namespaced, description }) => [
      `\`${kind}\``,
      groups.map((group) => (group === '' ? 'core' : `\`${group}\``)).join(', '),
      `${description}${namespaced ? '' : ' (lives outside of namespaces)'}`,
    ]),
  );
}

export async function kindsPage(root) {
  const { kinds } = await importSource(root, 'src/model/kinds/kinds.ts');
  const { customKinds } = await importSource(root, 'src/model/kinds/custom-kinds.ts');
  const { relationRules } = await importSource(root, 'src/model/relations/relations.ts');
  const templates = await importSource(root, 'src/template/built-in.ts');
  const { figures } = await importSource(root, 'src/view/figures.ts');
  const { shown } = await importSource(root, 'src/view/details/shown.ts');
  const { formats, formatNames } = await importSource(root, 'src/render/formats.ts');
  const { themes } = await importSource(root, 'src/theme/themes.ts');
  const { pages } = await importSource(root, 'src/layout/blocks/page.ts');
  return `<!-- Written by \`npm run docs\` from the registries in src/: change those, not this file. -->

# What podfig reads and draws

\`podfig list\` prints the same names on the command line.

## Kinds

${kindTable(kinds)}

Of other projects these are read for what they mean to pods, by group and kind:

${kindTable(customKinds)}

The version of a group (\`apps/v1\`, \`apps/v1beta1\`) makes no difference. A kind of the same name in another group, such as a Job of \`batch.volcano.sh\`, is another kind.

Pods, nodes and workloads are what every figure is made of. The kinds behind \`CronJob\` make no pods: they are read for what they mean to pods ([What leads to what](#what-leads-to-what)). Of a ConfigMap or
a Secret nothing but the name is read, and of an environment variable only what it is taken from.

### A workload and its pods

| the input has | is drawn |
| --- | --- |
| a workload and pods that it owns, itself or by way of others (Deployment → ReplicaSet → Pod) | the pods, and nothing for the template |
| a workload without pods of it | its pod template once, dashed, with the number of replicas where the manifest says it |
| a workload whose owner has a template, too (the ReplicaSet of a Deployment) | the owner's template alone |
| a workload that wants 0 pods | nothing; a note says so if nobody owns it ([model/no-replicas](diagnostics.md#modelno-replicas)) |
| a node that only pods name (\`nodeName\`) | the node, without addresses |

### Kinds of Argo, OpenShift, Knative and KEDA

- **Rollout** (Argo Rollouts): its own template, or that of the Deployment, ReplicaSet or PodTemplate that \`spec.workloadRef\` names; a Deployment that wants 0 pods and lends its template is no mistake. The Services that its
  strategy names are marked \`active\` and \`preview\`, or \`stable\` and \`canary\`; which ReplicaSet is which says its status (\`stableRS\`, \`currentPodHash\`, \`blueGreen.activeSelector\`) by the label \`rollouts-pod-template-hash\`.
- **DeploymentConfig** (OpenShift, of \`apps.openshift.io\` or core): its ReplicationControllers are its revisions, found by \`ownerReferences\`, or by the label \`openshift.io/deployment-config.name\` and the number in their name.
- **Route** (OpenShift): one host and path; \`to\` and \`alternateBackends\` share its requests out by weight (100 unless they say so). \`port.targetPort\` is the number of the pods' port or the name of the Service's. TLS ends at the router
  (\`edge\`), at the pods (\`passthrough\`), or at both (\`reencrypt\`); keys and certificates are never read.
- **Service, Configuration, Revision** (Knative): a template, of which requests call for 0 pods or more (\`autoscaling.knative.dev/min-scale\` and \`max-scale\`). It is said to be scaled to zero where a Revision counts 0
  (\`status.actualReplicas\`) or is not active for want of traffic, or all Deployments below want 0. Else the template stands for its pods.
- **Service, Route** (Knative): lead to the pods whose label \`serving.knative.dev/revision\` names a revision, with its percent and tag; to the Revision itself where it has none. status.traffic outranks spec.traffic. A Route of the name of
  a Service is a part of it.
- **ScaledObject** (KEDA): an autoscaler, 0 to 100 unless it says otherwise, with the types of its triggers. The HorizontalPodAutoscaler that it makes (\`keda-hpa-NAME\`) is a part of it. **ScaledJob**: a workload that makes Jobs, and scales itself.

### Custom resources with a pod template

A custom resource of any other kind whose \`spec.template.spec.containers\` is a list is read as a workload, without knowing its kind. A whole number in
\`spec.replicas\` is taken for its number of pods; everything else of its spec is left alone.

### Owners of other kinds

Owners are taken from \`ownerReferences\`, whatever their kind and whether or not they are in the input: pods of a StrimziPodSet are grouped under it, and under the Kafka that owns it in turn. Of several
owners the one with \`controller: true\` counts, else the first. Nodes (of static pods) and Pods (of Spark's executors) are no owners in this sense. Owners are looked up by uid where there is one, else by
group, kind, namespace and name; a circle of owners is cut and told ([model/owner-circle](diagnostics.md#modelowner-circle)).

Where a link of the chain is not in the input (\`kubectl get deploy,pods\` has no ReplicaSets), the owner above it is found by its name, the label \`pod-template-hash\` and its selector: pods of ReplicaSet \`web-7d4b9c\` are those of
Deployment \`web\`. A Job is so found to be its CronJob's, a ReplicationController its DeploymentConfig's; and pods that have lost their \`ownerReferences\`, but not the label that their controller gave them, are its own.

### What leads to what

Each relation is found by Kubernetes's own rule, within the namespace unless Kubernetes itself looks beyond it. What a reference names and the input does not hold is told
([model/dangling-reference](diagnostics.md#modeldangling-reference)), unless the input has no object of that kind at all, or \`--partial\` says that it is a part of a system. Nor is a Secret
missed that a custom resource of the input will have made: a SealedSecret, an ExternalSecret, a Certificate of cert-manager, a VaultStaticSecret, a OnePasswordItem, a KafkaUser.

${table(
  ['relation', 'between', 'by'],
  relationRules.map(({ types, between, description }) => [types.map((type) => `\`${type}\``).join(', '), between, description]),
)}

What only the cluster can say is not guessed:

- which volume a claim will get by class and size, before one of them names the other;
- which class a claim gets that names none, if the input has no default one, or several;
- whether a NetworkPolicy holds for a pod in the network of its node, and whether an \`ipBlock\` means a pod whose address it holds: that depends on the network plugin;
- whether a \`namespaceSelector\` fits a namespace of which the input has only the name. \`kubernetes.io/metadata.name\`, which every namespace has, is known all the same.

### All other kinds

They are passed over, and a note counts them ([model/passed-over](diagnostics.md#modelpassed-over)), whether anything is drawn or not. Two that differ under one group, kind, namespace and name are told all the same
([model/duplicate](diagnostics.md#modelduplicate)).

## Figures

Levels of detail are tried from the left until the figure can be read on its [page](#pages); \`--fold none\` keeps the first.

${table(
  ['figure', 'shows', 'levels of detail'],
  figures.map(({ name, details }) => [`\`${name}\``, templates.builtInTemplate(name).description.en, details.join(', ')]),
)}

## Details

\`--show images,env\` shows them, \`--hide ports\` takes them away. The template of a figure says what is shown unless asked otherwise. Names alone: no value of a variable, an annotation or an argument is ever read.

${table(
  ['detail', 'what it says', 'in', 'shown anyway in'],
  shown.map(({ name, description }) => [
    `\`${name}\``,
    description,
    namesOf(figures, (figure) => figure.shows.includes(name)),
    namesOf(figures, (figure) => templates.builtInTemplate(figure.name).show.includes(name)) || '–',
  ]),
)}

## Formats

${table(
  ['format', 'file', 'what it is'],
  formatNames().map((name) => [
    `\`${name}\``,
    `\`.${formats[name].extension}\``,
    `${formats[name].describe}${formats[name].binary ? ' (not for a terminal)' : ''}`,
  ]),
)}

## Themes

${table(
  ['theme', 'for'],
  themes.map(({ name, description }) => [`\`${name}\``, description]),
)}

## Pages

\`--page a4\` says what a figure must be readable on; so does a size in px, \`--page 900x1200\`. Its shape is aimed at unless \`--aspect\` says otherwise.

${table(
  ['page', 'what it is', 'smallest type'],
  pages.map(({ name, description, legible }) => [`\`${name}\``, description, name === 'none' ? '–' : `${legible} px`]),
)}
`;
}

function namesOf(figures, holds) {
  return figures
    .filter(holds)
    .map(({ name }) => `\`${name}\``)
    .join(', ');
}

async function importSource(root, path) {
  const { module } = await runnerImport(join(root, path), { configFile: false, logLevel: 'silent', plugins: [viteTemplates] });
  return module;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
