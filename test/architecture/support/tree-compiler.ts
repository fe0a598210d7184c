import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './repository.js';
import { type Run } from './run.js';

/**
 * The type checker of the tree itself, which reads the files of a copy in their stead: so it starts from what
 * `npm run typecheck` has found out, and keeps from one run to the next what it has read and checked.
 */
export class TreeCompiler {
  private readonly parsed = new Map<string, ts.SourceFile>();
  private readonly system: ts.System;
  private last: ts.SemanticDiagnosticsBuilderProgram | undefined;

  constructor(private readonly copy: string) {
    const there = (path: string): string => this.inCopy(path);
    this.system = {
      ...ts.sys,
      getCurrentDirectory: () => ROOT,
      readFile: (path, encoding) => ts.sys.readFile(there(path), encoding),
      fileExists: (path) => ts.sys.fileExists(there(path)),
      directoryExists: (path) => ts.sys.directoryExists(there(path)),
      getDirectories: (path) => ts.sys.getDirectories(there(path)),
      readDirectory: (path, ...filters) =>
        ts.sys.readDirectory(there(path), ...filters).map((found) => found.replace(this.copy, ROOT)),
      writeFile: () => undefined,
    };
  }

  compile(): Run {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(ROOT, 'tsconfig.json'),
      { noEmit: true },
      { ...this.system, onUnRecoverableConfigFileDiagnostic: refuse },
    );
    if (config === undefined) throw new Error('tsconfig.json cannot be read');
    const { fileNames: rootNames, options, errors } = config;
    const host = this.host(options);
    const known = this.last ?? ts.readBuilderProgram(options, host);
    const program = ts.createSemanticDiagnosticsBuilderProgram(rootNames, options, host, known, errors);
    this.last = program;
    const found = [
      ...program.getConfigFileParsingDiagnostics(),
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...program.getSyntacticDiagnostics(),
      ...program.getSemanticDiagnostics(),
    ];
    return { code: found.length, output: ts.formatDiagnostics(found, host) };
  }

  private host(options: ts.CompilerOptions): ts.CompilerHost {
    const host = ts.createIncrementalCompilerHost(options, this.system);
    const parse = host.getSourceFile.bind(host);
    host.getSourceFile = (path, ...how) => {
      const known = this.parsed.get(path);
      if (known !== undefined && known.text === this.system.readFile(path)) return known;
      const file = parse(path, ...how);
      if (file !== undefined) this.parsed.set(path, file);
      return file;
    };
    return host;
  }

  /** Packages are shared; whatever else lies in the tree is looked for in the copy. */
  private inCopy(path: string): string {
    const isOurs = path.startsWith(ROOT) && !path.startsWith(join(ROOT, 'node_modules'));
    return isOurs ? path.replace(ROOT, this.copy) : path;
  }
}

function refuse(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
