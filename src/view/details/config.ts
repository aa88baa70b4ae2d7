import type { ShownDetail } from './detail.ts';

/** A figure that has it draws it by itself. */
export const config: ShownDetail = { name: 'config', description: 'the ConfigMaps and Secrets that workloads read, by name' };
