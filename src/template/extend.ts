/** A template with the changes of one that extends it. */
import { ownValue } from '../base/own-value.ts';
import { groupingIn, pageAndAspect, selectionIn } from './built-in.ts';
import type { HeadingTemplate, Template, TemplateChanges } from './types.ts';

export function extendTemplate(base: Template, name: string, changes: TemplateChanges): Template {
  const { title, caption, show = [], hide = [], group, legend, page, select, options } = changes;
  const { aspect, ...others } = base;
  return {
    ...others,
    ...(page === undefined && aspect !== undefined ? { aspect } : {}),
    ...pageAndAspect(changes),
    name,
    heading: { title: title ?? base.heading.title, caption: caption ?? base.heading.caption },
    situations: situationsOf(base, changes),
    show: [...new Set([...base.show, ...show])].filter((detail) => !hide.includes(detail)),
    hide: [...new Set([...(base.hide ?? []), ...hide])].filter((detail) => hide.includes(detail) || !show.includes(detail)),
    ...(group === undefined ? {} : groupingIn(group)),
    legend: legend ?? base.legend,
    ...(select === undefined ? {} : { select: { ...base.select, ...selectionIn(select) } }),
    options: { ...base.options, ...options },
  };
}

/**
 * A title of the user's stands in every situation that his file does not list: one who says what a figure is called
 * does not expect that it is called otherwise where a pod is pending. So does a caption.
 */
function situationsOf(base: Template, { title, caption, situations = {} }: TemplateChanges): Template['situations'] {
  const inherited = Object.entries(base.situations).map(
    ([name, { title: ofTitle, caption: ofCaption }]): [string, Partial<HeadingTemplate>] => [
      name,
      {
        ...(title === undefined && ofTitle !== undefined ? { title: ofTitle } : {}),
        ...(caption === undefined && ofCaption !== undefined ? { caption: ofCaption } : {}),
        ...ownValue(situations, name),
      },
    ],
  );
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(Object.entries(situations).filter(([name]) => !Object.hasOwn(base.situations, name))),
  };
}

/** `{name}` in a text, as put-in.ts knows it. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z][A-Za-z0-9-]*)\}/g)].flatMap(([, name]) => name ?? []);
}
