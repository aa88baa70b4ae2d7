/** The words that are commands and no inputs, in the order of the help; a file of that name is `./list`. */
export const commandNames: readonly string[] = ['list', 'check', 'describe', 'reach', 'dump', 'build', 'docs', 'init', 'new', 'help'];
