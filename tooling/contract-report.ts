import { join, relative } from 'node:path';

import ts from 'typescript';

import { repository } from './run-command.ts';

const contract = join(repository, 'packages/core/plugin-api');
const entry = join(contract, 'src/index.ts');

/** The contract, compiled to declarations. */
export function contractProgram(): ts.Program {
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.base.json'), (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, contract);
  return ts.createProgram([entry], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: join(contract, 'report'),
    rootDir: join(contract, 'src'),
  });
}

/** Everything the contract declares, one section per source file, as its readers see it. */
export function contractReport(program: ts.Program): string {
  const sections = new Map<string, string>();
  program.emit(undefined, (path, text) => {
    sections.set(relative(join(contract, 'report'), path), text.trim());
  });
  const names = [...sections.keys()].toSorted((a, b) => {
    if (a === 'index.d.ts' || b === 'index.d.ts') return a === 'index.d.ts' ? -1 : 1;
    return a < b ? -1 : 1;
  });
  return names.map((name) => `// ${name}\n\n${sections.get(name)}\n`).join('\n');
}

/** Exports of the contract that no TSDoc sentence explains. */
export function undocumentedExports(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const contractModule = source && checker.getSymbolAtLocation(source);
  if (!contractModule) return ['nothing at all'];

  return checker
    .getExportsOfModule(contractModule)
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter((symbol) => symbol.getDocumentationComment(checker).length === 0)
    .map((symbol) => symbol.name);
}
