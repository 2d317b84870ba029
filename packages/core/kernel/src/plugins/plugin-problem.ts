/** What is wrong with a manifest, for the developer who installs it. */
export interface PluginProblem {
  readonly plugin: string;
  readonly code: string;
  readonly message: string;
}

/** Installed plugins that cannot run together; carries every problem at once. */
export class InvalidPlugins extends Error {
  readonly problems: readonly PluginProblem[];

  constructor(problems: readonly PluginProblem[]) {
    super(
      [
        'Plugins cannot be installed:',
        ...problems.map(({ plugin, message }) => `  ${plugin}: ${message}`),
      ].join('\n'),
    );
    this.problems = problems;
  }
}
