/** All laws of geometry by name, so that a failure says which one was broken, by what, in which figure. */
import { metricsOf } from '../../src/layout/layout.ts';
import { metrics } from '../../src/theme/themes/metrics.ts';
import {
  cardsAreEqual,
  childrenLieInside,
  equalPodsLookEqual,
  figureFillsCanvas,
  namesAreUnique,
  numbersAreFinite,
  siblingsAreApart,
} from './laws-of-boxes.ts';
import {
  labelsAreNearestToTheirLink,
  linksAreThoseOfTheView,
  linksAvoidBoxes,
  linksAvoidTexts,
  linksEndOnBorders,
  linksRunStraight,
  mountsDoNotMerge,
} from './laws-of-links.ts';
import { barsLieOnTheirMembers, boxesAreThoseOfTheView, countsAddUp, everyPodIsDrawn, podsLieOnTheirNodes } from './laws-of-pods.ts';
import { textsAreLargeEnough, textsAreNotCovered, textsDoNotTouch, textsLieInside, widthsAreMeasured } from './laws-of-texts.ts';
import type { Drawn, DrawnAs } from './stages.ts';
import { measurer } from './stages.ts';

export type Law = (drawn: Drawn, as: DrawnAs) => readonly string[];

/** Figures that show every pod of the input, rather than one of each owner. */
const whole = new Set(['cluster', 'flat-network']);

export const laws: Readonly<Record<string, Law>> = {
  'numbers are finite': ({ layout }) => numbersAreFinite(layout),
  'ids are unique': ({ layout }) => namesAreUnique(layout),
  'children lie inside their parents': ({ layout }) => childrenLieInside(layout),
  'siblings are apart': ({ layout }) => siblingsAreApart(layout),
  'the figure fills its canvas': ({ layout }) => figureFillsCanvas(layout, measurer, metricsOf({ root: layout.root.box }, metrics).margin),
  'cards are equally wide': ({ layout }) => cardsAreEqual(layout),
  'equal pods look equal': ({ layout, topology }) => {
    const owners = new Map(topology.pods.map((pod) => [pod.id, pod.owners.at(-1)]));
    return equalPodsLookEqual(layout, (id) => owners.get(id));
  },
  'texts lie inside their boxes': ({ layout }) => textsLieInside(layout, measurer),
  'texts do not touch': ({ layout }) => textsDoNotTouch(layout, measurer),
  'texts are not covered': ({ layout }) => textsAreNotCovered(layout, measurer),
  'widths are measured': ({ layout }) => widthsAreMeasured(layout, measurer),
  'texts are large enough': ({ layout }) => textsAreLargeEnough(layout, measurer),
  'links run along the axes': ({ layout }) => linksRunStraight(layout),
  'links end on borders': ({ layout }) => linksEndOnBorders(layout),
  'links avoid boxes': ({ layout }) => linksAvoidBoxes(layout),
  'links avoid texts': ({ layout }) => linksAvoidTexts(layout, measurer),
  'labels are nearest to their link': ({ layout }) => labelsAreNearestToTheirLink(layout, measurer),
  'mounts do not merge': ({ layout }) => mountsDoNotMerge(layout),
  'links are those of the view': ({ layout, view }) => linksAreThoseOfTheView(layout, view),
  'boxes are those of the view': ({ layout, view }) => boxesAreThoseOfTheView(layout, view),
  'bars lie on their members': ({ layout, topology }) => barsLieOnTheirMembers(layout, topology),
  'every pod is drawn once': ({ layout, topology }, { figure, fold }) =>
    whole.has(figure) && fold === 'none' ? everyPodIsDrawn(layout, topology) : [],
  'counts add up': ({ layout, topology }, { figure }) => (whole.has(figure) ? countsAddUp(layout, topology) : []),
  'pods lie on their nodes': ({ layout, topology }, { figure }) => (whole.has(figure) ? podsLieOnTheirNodes(layout, topology) : []),
};

/** One line for each breach, with the law's name. */
export function breaches(drawn: Drawn, as: DrawnAs): readonly string[] {
  return Object.entries(laws).flatMap(([name, law]) => law(drawn, as).map((breach) => `${as.figure}, fold ${as.fold}, ${name}: ${breach}`));
}
