/**
 * The one door to the settings, imported only when a file of settings is given: valibot, the schemas and the YAML parser
 * are then read, and a start without settings costs nothing.
 */
import { readSettings } from './read-settings.ts';
import type { FigureTemplateFile } from './schemas/figure-template.ts';
import { figureTemplateSchema } from './schemas/figure-template.ts';
import { projectSchema } from './schemas/project.ts';
import type { ThemeFile } from './schemas/theme.ts';
import { themeSchema } from './schemas/theme.ts';

export { figureStarter, themeStarter } from './starters.ts';

import type { KnownNames, ProjectFile, Reading } from './types.ts';

export function readFigureTemplate(text: string, name: string, known: KnownNames): Reading<FigureTemplateFile> {
  return readSettings(text, name, figureTemplateSchema(known));
}

export function readTheme(text: string, name: string, known: KnownNames): Reading<ThemeFile> {
  return readSettings(text, name, themeSchema(known));
}

export function readProject(text: string, name: string, known: KnownNames): Reading<ProjectFile> {
  return readSettings<ProjectFile>(text, name, projectSchema(known));
}

export { lowContrast } from './low-contrast.ts';
export { namedFiles } from './named-files.ts';
export { themeOfFile } from './theme-of-file.ts';
